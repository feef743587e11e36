package org.perceptory.learning.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.util.JsonUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.Layer;
import org.perceptory.learning.head.Likeness;
import org.perceptory.learning.head.Subspace;

/** The numbers that NumPy gives for the formula, in double precision; the browser's test reads the same file. */
class LikenessVectorsTest {
    record Figures(float offset, float slope, float smallest, String mean, String directions) {}

    record Vectors(
            int embeddingSize,
            float scale,
            float tolerance,
            Figures likeness,
            List<String> embeddings,
            List<Float> likenesses) {}

    @Test
    void holdInJava() throws IOException {
        Vectors golden;
        try (InputStream file = Head.class.getResourceAsStream("likeness.json")) {
            golden = JsonUtils.GSON.fromJson(new String(file.readAllBytes(), StandardCharsets.UTF_8), Vectors.class);
        }
        Figures given = golden.likeness();
        int size = golden.embeddingSize();
        Subspace space = new Subspace(Base64Floats.read(given.mean()), Base64Floats.read(given.directions()));
        Head head = new Head(golden.scale(), Layer.NONE, new Layer(size, 2, new float[2 * size], new float[2]))
                .with(new Likeness(space, given.offset(), given.slope()));

        assertThat(given.smallest()).isEqualTo(Likeness.SMALLEST_DISTANCE);
        assertThat(golden.embeddings()).hasSizeGreaterThan(3);
        for (int i = 0; i < golden.embeddings().size(); i++) {
            assertThat(head.likeness(Base64Floats.read(golden.embeddings().get(i))))
                    .isCloseTo(golden.likenesses().get(i), within(golden.tolerance()));
        }
    }
}
