package org.perceptory.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

    private final int[] labels = {0, 0, 1, 1, 2, 2};
    private final float[][] probabilities = {
        {0.8f, 0.1f, 0.1f}, {0.2f, 0.7f, 0.1f}, {0.1f, 0.8f, 0.1f}, {0.9f, 0.05f, 0.05f}, {0.6f, 0.2f, 0.2f}, {},
    };
    private final Evaluation evaluation = Evaluation.of(labels, probabilities, 3);

    @Test
    void countsWhatWasJudged() {
        assertThat(evaluation.samples()).isEqualTo(5);
        assertThat(evaluation.accuracy()).hasValue(0.4);
        assertThat(evaluation.confusion()).isDeepEqualTo(new int[][] {{1, 1, 0}, {1, 1, 0}, {1, 0, 0}});
    }

    @Test
    void ordersMistakesByConfidence() {
        assertThat(evaluation.mostConfused()).isEqualTo(List.of(3, 1, 4));
    }

    @Test
    void givesEachClassItsPrecisionAndRecall() {
        assertThat(evaluation.classes().get(0).precision()).hasValue(1 / 3.0);
        assertThat(evaluation.classes().get(0).recall()).hasValue(0.5);
        assertThat(evaluation.classes().get(2).precision()).isEmpty();
        assertThat(evaluation.classes().get(2).recall()).hasValue(0);
    }

    /** Values of Wilson's interval as tabulated: R's binom.confint(x, n, methods = "wilson"). */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 0.2775328",
        "10, 10, 0.7224672, 1",
        "5, 10, 0.2365931, 0.7634069",
        "81, 263, 0.2552831, 0.3662267",
        "0, 0, 0, 1",
    })
    void theIntervalIsWilsons(int right, int samples, double low, double high) {
        assertThat(Interval.wilson(right, samples).low()).isCloseTo(low, within(1e-4));
        assertThat(Interval.wilson(right, samples).high()).isCloseTo(high, within(1e-4));
    }

    @Test
    void theThresholdLetsNineteenOfTwentyRightAnswersPass() {
        int[] actual = new int[100];
        float[][] scores = new float[100][];
        for (int i = 0; i < 100; i++) {
            scores[i] = new float[] {0.5f + i / 250f, 0.5f - i / 250f};
        }
        float threshold = NoneThreshold.calibrate(actual, scores);
        assertThat(Arrays.stream(scores).filter(score -> score[0] >= threshold)).hasSize(95);
    }

    @Test
    void theThresholdIsAHalfWhereTooLittleIsKnown() {
        assertThat(NoneThreshold.calibrate(labels, probabilities)).isEqualTo(0.5f);
    }
}
