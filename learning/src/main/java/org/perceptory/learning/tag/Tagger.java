package org.perceptory.learning.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.Input;
import org.perceptory.learning.backbone.Session;

/**
 * Names what is on a picture, among the thousand kinds of ImageNet: a linear map from a backbone's embedding, taught by
 * the backbone's own teacher. How often it agrees with that stands in the model card. Thread-safe; holds native memory
 * until closed.
 */
public final class Tagger implements AutoCloseable {

    private final int numbers;
    private final List<String> names;
    private final Session map;

    private Tagger(int numbers, List<String> names, byte[] onnx) {
        this.numbers = numbers;
        this.names = names;
        this.map = new Session(onnx, 1);
    }

    /** The one that belongs to a backbone; only some of the built-in ones have one. */
    public static Optional<Tagger> of(BackboneEntry backbone) {
        String name = backbone.id() + "-" + backbone.version() + "-tags.";
        return resource(name + "onnx")
                .map(onnx -> new Tagger(
                        backbone.embeddingSize(),
                        new String(resource(name + "txt").orElseThrow(), StandardCharsets.UTF_8)
                                .lines()
                                .toList(),
                        onnx));
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream file = Tagger.class.getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The likeliest names, the best first.
     *
     * @param embedding {@code [D]} of a picture, by the backbone that the tagger belongs to
     * @throws IllegalArgumentException when it is of another length
     */
    public List<Tag> tags(float[] embedding, int most) {
        if (embedding.length != numbers) {
            throw new IllegalArgumentException(
                    "An embedding of %d numbers where the backbone gives %d".formatted(embedding.length, numbers));
        }
        float[] scores = map.run(Input.embeddings(List.of(embedding)), "scores")[0].row(0);
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparing((Integer kind) -> scores[kind]).reversed())
                .limit(most)
                .map(kind -> new Tag(names.get(kind), scores[kind]))
                .toList();
    }

    @Override
    public void close() {
        map.close();
    }
}
