package org.perceptory.learning.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.Embedded;
import org.perceptory.learning.backbone.Output;
import org.perceptory.learning.backbone.Session;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.image.RgbImage;

class AttentionTest {
    private static final float TOLERANCE = 1e-3f;

    @ParameterizedTest(name = "{0} hidden units")
    @ValueSource(ints = {0, 1, 24})
    void meanAndBiasAddUpToTheLogits(int hiddenUnits) {
        Head head = Given.head(4, hiddenUnits);
        for (Embedded picture : embedded(Given.pictures(3))) {
            Attention attention = Attention.of(head, picture);

            assertThat(softmax(logits(attention)))
                    .containsExactly(head.probabilities(picture.embedding()), within(1e-4f));
        }
    }

    @ParameterizedTest(name = "{0} hidden units")
    @ValueSource(ints = {0, 1, 24})
    void theFileDrawsTheSameMaps(int hiddenUnits) {
        Head head = Given.head(4, hiddenUnits);
        List<RgbImage> pictures = Given.pictures(2);
        List<Embedded> embedded = embedded(pictures);
        try (Session session = new Session(Given.model(head), 1)) {
            for (int i = 0; i < pictures.size(); i++) {
                Attention attention = Attention.of(head, embedded.get(i));
                Output drawn = session.run(List.of(pictures.get(i)), ModelAssembler.ATTENTION)[0];

                assertThat(drawn.shape()).containsExactly(1, 4, attention.height(), attention.width());
                assertThat(drawn.values()).containsExactly(joined(attention.maps()), within(TOLERANCE));
            }
        }
    }

    private static List<Embedded> embedded(List<RgbImage> pictures) {
        try (Backbone backbone = Backbone.open(Given.BACKBONE, 1)) {
            return backbone.embedWithFeatures(pictures);
        }
    }

    private static double[] logits(Attention attention) {
        double[] logits = new double[attention.maps().length];
        for (int k = 0; k < logits.length; k++) {
            double sum = 0;
            for (float value : attention.maps()[k]) {
                sum += value;
            }
            logits[k] = sum / attention.maps()[k].length + attention.bias()[k];
        }
        return logits;
    }

    private static float[] softmax(double[] logits) {
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit);
        }
        float[] probabilities = new float[logits.length];
        for (int k = 0; k < logits.length; k++) {
            probabilities[k] = (float) (Math.exp(logits[k]) / sum);
        }
        return probabilities;
    }

    private static float[] joined(float[][] maps) {
        float[] all = new float[maps.length * maps[0].length];
        for (int k = 0; k < maps.length; k++) {
            System.arraycopy(maps[k], 0, all, k * maps[0].length, maps[0].length);
        }
        return all;
    }
}
