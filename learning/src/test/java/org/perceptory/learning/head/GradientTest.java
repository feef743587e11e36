package org.perceptory.learning.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Back-propagation against finite differences. */
class GradientTest {

    private static final float STEP = 1e-2f;

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void agreesWithTheSlopeOfTheLoss(int hiddenUnits) {
        ScaledEmbeddings data = new ScaledEmbeddings(Clouds.draw(3, 4, 7, 0.5, 1), 2);
        Head head = FirstWeights.draw(data, hiddenUnits, new SplittableRandom(2));
        Gradient gradient = new Gradient(head);
        for (int i = 0; i < data.values().length; i++) {
            gradient.add(head, data.values()[i], data.data().labels()[i], 1f / data.values().length);
        }
        agrees(gradient.outputWeights, head.output().weights(), data, head);
        agrees(gradient.outputBias, head.output().bias(), data, head);
        agrees(gradient.hiddenWeights, head.hidden().weights(), data, head);
        agrees(gradient.hiddenBias, head.hidden().bias(), data, head);
    }

    private static void agrees(float[] gradient, float[] weights, ScaledEmbeddings data, Head head) {
        for (int i = 0; i < weights.length; i++) {
            float before = weights[i];
            weights[i] = before + STEP;
            double above = loss(data, head);
            weights[i] = before - STEP;
            double below = loss(data, head);
            weights[i] = before;
            assertThat((double) gradient[i]).isCloseTo((above - below) / (2 * STEP), within(2e-3));
        }
    }

    private static double loss(ScaledEmbeddings data, Head head) {
        double sum = 0;
        for (int i = 0; i < data.values().length; i++) {
            sum += Guess.of(head.logits(data.values()[i]), data.data().labels()[i])
                    .loss();
        }
        return sum / data.values().length;
    }
}
