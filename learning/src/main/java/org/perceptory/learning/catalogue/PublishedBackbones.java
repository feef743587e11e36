package org.perceptory.learning.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Backbones that others have published and that are worth fetching; their entries travel with the program. */
public final class PublishedBackbones {
    private static final List<String> NAMES = List.of("mobilenet-v2.properties", "efficientnet-lite4.properties");

    private PublishedBackbones() {}

    /** Their entries; each has an address. */
    public static List<Described> all() {
        return NAMES.stream().map(PublishedBackbones::describe).toList();
    }

    private static Described describe(String name) {
        try (InputStream file = PublishedBackbones.class.getResourceAsStream(name);
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            EntryFile entry = EntryReader.read(text);
            return new Described(entry.id(), entry, Optional.empty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
