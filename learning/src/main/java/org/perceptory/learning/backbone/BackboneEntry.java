package org.perceptory.learning.backbone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the catalogue knows of one pre-trained network.
 *
 * @param id name that stays when the network is improved, such as {@code perceptory-image}
 * @param version counts up with each improvement; embeddings of two versions do not mix
 * @param medium what it looks at
 * @param sha256 of the ONNX file, lower-case hexadecimal: its identity everywhere
 * @param bytes size of the file
 * @param embeddingSize length of an embedding
 * @param input the graph's input in words, such as {@code image uint8 [N,H,W,3] RGB}
 * @param licence SPDX identifier
 * @param card what it was trained on, how well it does, what it is not for
 * @param place where the file lies
 */
public record BackboneEntry(
        String id,
        int version,
        Medium medium,
        String sha256,
        long bytes,
        int embeddingSize,
        String input,
        String licence,
        String card,
        Place place) {

    /** Where a backbone's file lies. */
    public sealed interface Place {

        /** On the class path, beside this class. */
        record BuiltIn(String name) implements Place {}

        /** On a disk of this machine. */
        record Stored(Path file) implements Place {}
    }

    /** The whole ONNX file. */
    public byte[] read() {
        try (InputStream file = open()) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The ONNX file as a stream; the caller closes it.
     *
     * @throws UncheckedIOException when a stored file is not there any more
     */
    public InputStream open() {
        return switch (place) {
            case Place.BuiltIn(String name) -> builtIn(name);
            case Place.Stored(Path file) -> stored(file);
        };
    }

    private static InputStream builtIn(String name) {
        InputStream file = BackboneEntry.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("The class path lacks the backbone " + name);
        }
        return file;
    }

    private static InputStream stored(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
