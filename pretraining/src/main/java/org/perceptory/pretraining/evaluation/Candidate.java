package org.perceptory.pretraining.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.perceptory.pretraining.pool.Square;

/**
 * A network to be measured.
 *
 * @param published how a published network wants its pictures; a backbone of the project needs to be told nothing
 */
public record Candidate(String name, Path onnx, Optional<Published> published) {

    /** Side in pixels, and (x - mean) / scale. */
    public record Published(int side, float mean, float scale) {}

    /** Reads {@code name=file} or {@code name=file@side:mean:scale}, separated by commas. */
    public static List<Candidate> parse(String text) {
        return Arrays.stream(text.split(",")).map(Candidate::one).toList();
    }

    private static Candidate one(String text) {
        String[] name = text.split("=", 2);
        String[] file = name[1].split("@");
        if (file.length == 1) {
            return new Candidate(name[0], Path.of(file[0]), Optional.empty());
        }
        String[] part = file[1].split(":");
        return new Candidate(
                name[0],
                Path.of(file[0]),
                Optional.of(new Published(
                        Integer.parseInt(part[0]), Float.parseFloat(part[1]), Float.parseFloat(part[2]))));
    }

    /** A backbone of the project. */
    public static FrozenNetwork<Square> backbone(Path onnx, int threads) throws IOException {
        return BackboneEmbedder.open(onnx, threads);
    }

    FrozenNetwork<Square> open(int threads) throws IOException {
        return published.isPresent()
                ? new PublishedEmbedder(
                        onnx,
                        published.get().side(),
                        published.get().mean(),
                        published.get().scale(),
                        threads)
                : backbone(onnx, threads);
    }

    FrozenNetwork<float[]> openForSounds(int threads) throws IOException {
        return SoundEmbedder.open(onnx, threads);
    }
}
