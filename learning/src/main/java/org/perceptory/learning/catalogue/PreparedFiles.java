package org.perceptory.learning.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.BackboneEntry.Place;
import org.perceptory.learning.backbone.Medium;

/**
 * Makes entries of files: checks each, adapts it where that is asked for, and keeps the result under its SHA-256, so
 * that models go on standing on the very bytes that they were trained with.
 *
 * @param folder to keep them in; made where it is missing
 */
public record PreparedFiles(Path folder) {
    /** What larger files would take of memory and of a browser's patience is too much. */
    public static final long LARGEST = 256L << 20;

    /**
     * The entry of a file.
     *
     * @throws UnusableBackboneException when it does not keep to the contract, or is another than the one described
     * @throws UncheckedIOException when the result cannot be kept
     */
    public BackboneEntry prepare(EntryFile entry, Path original) {
        byte[] published = read(entry, original);
        boolean adapted = entry.adaptation().isPresent();
        byte[] file =
                adapted ? AdaptedClassifier.of(published, entry.adaptation().get()) : published;
        int size = Contract.check(file, entry.medium());
        if (entry.embeddingSize().orElse(size) != size) {
            throw new UnusableBackboneException(
                    BackboneFault.EMBEDDING_SIZE, entry.embeddingSize().getAsInt(), size);
        }
        String sha256 = sha256(file);
        return new BackboneEntry(
                entry.id(),
                entry.version(),
                entry.medium(),
                sha256,
                file.length,
                size,
                input(entry.medium()),
                entry.licence(),
                entry.card(),
                new Place.Stored(keep(file, sha256)));
    }

    private static byte[] read(EntryFile entry, Path original) {
        try {
            long length = Files.size(original);
            if (length > LARGEST || entry.bytes().isPresent() && entry.bytes().getAsLong() != length) {
                throw new UnusableBackboneException(
                        BackboneFault.ANOTHER_FILE, entry.bytes().orElse(LARGEST), length);
            }
            byte[] file = Files.readAllBytes(original);
            String sha256 = sha256(file);
            if (entry.sha256().isPresent() && !entry.sha256().get().equals(sha256)) {
                throw new UnusableBackboneException(
                        BackboneFault.ANOTHER_FILE, entry.sha256().get(), sha256);
            }
            return file;
        } catch (IOException unreadable) {
            throw new UnusableBackboneException(BackboneFault.UNREADABLE, unreadable);
        }
    }

    /** Written beside its place and then moved there, so that no process ever reads half of it. */
    private Path keep(byte[] file, String sha256) {
        Path kept = folder.resolve(sha256 + ".onnx");
        try {
            if (Files.exists(kept) && sha256(Files.readAllBytes(kept)).equals(sha256)) {
                return kept;
            }
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, sha256, ".part");
            Files.write(half, file);
            return Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("A backbone cannot be kept in " + folder, unwritable);
        }
    }

    private static String input(Medium medium) {
        return switch (medium) {
            case IMAGE -> "image uint8 [N,H,W,3] RGB, any height and width";
            case AUDIO -> "waveform float32 [N,T] -1 to 1, 16 kHz, one channel; made for seconds, T = 16000";
        };
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
