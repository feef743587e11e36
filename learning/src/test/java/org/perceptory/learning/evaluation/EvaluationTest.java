package org.perceptory.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {

    private final int[] labels = {0, 0, 1, 1, 2, 2};
    private final float[][] probabilities = {
        {0.8f, 0.1f, 0.1f}, {0.2f, 0.7f, 0.1f}, {0.1f, 0.8f, 0.1f}, {0.9f, 0.05f, 0.05f}, {0.6f, 0.2f, 0.2f}, {},
    };
    private final int[] bursts = {1, 2, 3, 4, 5, 6};
    private final Evaluation evaluation = Evaluation.of(labels, bursts, probabilities, 3);

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
        double share = samples == 0 ? 0 : (double) right / samples;
        assertThat(Interval.wilson(share, samples).low()).isCloseTo(low, within(1e-4));
        assertThat(Interval.wilson(share, samples).high()).isCloseTo(high, within(1e-4));
    }

    /** Each sample twice, three times, ten times: nothing is known that was not known before. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void copiesDoNotNarrowTheInterval(int copies) {
        int n = copies * labels.length;
        Evaluation copied = Evaluation.of(
                IntStream.range(0, n).map(i -> labels[i % labels.length]).toArray(),
                IntStream.range(0, n).map(i -> bursts[i % labels.length]).toArray(),
                IntStream.range(0, n)
                        .mapToObj(i -> probabilities[i % labels.length])
                        .toArray(float[][]::new),
                3);
        assertThat(copied.samples()).isEqualTo(copies * 5);
        assertThat(copied.independent()).isEqualTo(5);
        assertThat(copied.accuracy()).isEqualTo(evaluation.accuracy());
        assertThat(copied.interval()).isEqualTo(evaluation.interval());
    }

    /** (Σ sizes)² / Σ sizes². */
    @ParameterizedTest
    @CsvSource({"1 2 3 4, 4", "1 1 2 2 3 3, 3", "7 7 7 7, 1", "1 1 1 1 1 1 1 1 1 2, 1", "1 1 1 2 3, 2", "'', 0"})
    void unequalBurstsTellLessThanTheirNumber(String bursts, int independent) {
        int[] numbers = bursts.isEmpty()
                ? new int[0]
                : Arrays.stream(bursts.split(" ")).mapToInt(Integer::parseInt).toArray();
        assertThat(Bursts.independent(numbers)).isEqualTo(independent);
    }
}
