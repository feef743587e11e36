package org.perceptory.pretraining.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SoftmaxRegressionTest {

    /** Rows whose scores are the softmax of a map that is known. */
    private static final TagMap TRUE = new TagMap(new float[][] {{2, 0, 0.5f}, {0, -1, 0}, {-1, 0.5f, 0}}, 0);

    @Test
    void findsTheMapThatMadeTheScoresThoughTheNumbersAreOfOtherSizes() {
        Random random = new Random(5);
        List<Tagging.Row> rows = Stream.generate(() ->
                        new float[] {(float) random.nextGaussian(), (float) random.nextGaussian() * 0.1f + 3})
                .limit(4_000)
                .map(SoftmaxRegressionTest::row)
                .toList();
        TagMap found = new SoftmaxRegression(60, 0.02, 1).fit(rows);
        assertThat(found.pictures()).isEqualTo(4_000);
        for (Tagging.Row row : rows.subList(0, 50)) {
            float[] scores = logSoftmax(found.logScores(row.embedding()));
            for (int c = 0; c < scores.length; c++) {
                assertThat(Math.exp(scores[c])).isCloseTo(Math.exp(row.logScores()[c]), within(0.02));
            }
        }
    }

    private static Tagging.Row row(float[] numbers) {
        return new Tagging.Row(numbers, logSoftmax(TRUE.logScores(numbers)));
    }

    private static float[] logSoftmax(float[] logits) {
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit);
        }
        float[] scores = new float[logits.length];
        for (int c = 0; c < logits.length; c++) {
            scores[c] = (float) (logits[c] - Math.log(sum));
        }
        return scores;
    }
}
