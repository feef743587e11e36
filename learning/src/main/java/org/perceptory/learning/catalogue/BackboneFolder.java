package org.perceptory.learning.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder into which an admin puts backbones: {@code x.onnx}, described in {@code x.properties}.
 *
 * @param described whose entries can be read; their files have not been looked at
 * @param refused those whose entries cannot
 */
public record BackboneFolder(List<Described> described, List<Refused> refused) {
    private static final String NETWORK = ".onnx";
    private static final String ENTRY = ".properties";

    public BackboneFolder {
        described = List.copyOf(described);
        refused = List.copyOf(refused);
    }

    /** Reads the entries, in the order of their names; a folder that is not there is a fault of its own. */
    public static BackboneFolder read(Path folder) {
        List<Described> described = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                try {
                    look(file, name).ifPresent(described::add);
                } catch (UnusableBackboneException fault) {
                    refused.add(new Refused(name, fault));
                }
            }
        } catch (IOException unreadable) {
            refused.add(new Refused(
                    folder.toString(), new UnusableBackboneException(BackboneFault.UNREADABLE, unreadable)));
        }
        return new BackboneFolder(described, refused);
    }

    private static Optional<Described> look(Path file, String name) {
        if (name.endsWith(ENTRY)) {
            return Optional.of(entry(file, name));
        }
        Path described = exchanged(file, name, NETWORK, ENTRY);
        if (name.endsWith(NETWORK) && !Files.exists(described)) {
            throw new UnusableBackboneException(BackboneFault.NO_ENTRY, described.getFileName());
        }
        return Optional.empty();
    }

    private static Described entry(Path file, String name) {
        Path network = exchanged(file, name, ENTRY, NETWORK);
        try (Reader text = Files.newBufferedReader(file)) {
            EntryFile entry = EntryReader.read(text);
            boolean there = Files.exists(network);
            if (!there && entry.address().isEmpty()) {
                throw new UnusableBackboneException(BackboneFault.NO_FILE, network.getFileName());
            }
            return new Described(name, entry, Optional.of(network).filter(path -> there));
        } catch (IOException unreadable) {
            throw new UnusableBackboneException(BackboneFault.UNREADABLE, unreadable);
        }
    }

    private static Path exchanged(Path file, String name, String ending, String by) {
        return name.endsWith(ending)
                ? file.resolveSibling(name.substring(0, name.length() - ending.length()) + by)
                : file;
    }
}
