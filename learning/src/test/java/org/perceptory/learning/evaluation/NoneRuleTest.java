package org.perceptory.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perceptory.learning.head.Clouds;
import org.perceptory.learning.head.EpochListener;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.HeadSettings;
import org.perceptory.learning.head.HeadTrainer;
import org.perceptory.learning.head.LabelledEmbeddings;
import org.perceptory.learning.head.Likeness;

class NoneRuleTest {

    @Test
    void keepsNineteenInTwentyRightAnswers() {
        LabelledEmbeddings data = Clouds.draw(2, 50, 20, 1, 1);
        float[] distances = new float[100];
        Arrays.fill(distances, 5);
        float[][] probabilities = IntStream.range(0, 100)
                .mapToObj(i -> i < 50
                        ? new float[] {0.5f + i / 250f, 0.5f - i / 250f}
                        : new float[] {0.5f - (i - 49) / 250f, 0.5f + (i - 49) / 250f})
                .toArray(float[][]::new);
        CrossValidated judged = judged(data, probabilities, distances);

        NoneRule rule = NoneRule.calibrate(judged);

        assertThat(IntStream.range(0, 100)
                        .filter(i -> probabilities[i][data.labels()[i]]
                                        * rule.likeness().at(5)
                                >= rule.threshold()))
                .hasSize(95);
    }

    /** ln 4 and ln 9 in equal parts: mean ln 6, deviation ln 1.5. */
    @Test
    void isHalfAlikeWhereNineteenInTwentyLieWithin() {
        LabelledEmbeddings data = Clouds.draw(2, 10, 20, 1, 1);
        float[] distances = new float[20];
        float[][] probabilities = new float[20][];
        for (int i = 0; i < 20; i++) {
            distances[i] = i % 2 == 0 ? 4 : 9;
            probabilities[i] = i < 10 ? new float[] {1, 0} : new float[] {0, 1};
        }

        Likeness likeness =
                NoneRule.calibrate(judged(data, probabilities, distances)).likeness();

        assertThat(likeness.at(6 * Math.pow(1.5, 1.645))).isCloseTo(0.5f, within(1e-4f));
        assertThat(likeness.at(6)).isCloseTo((float) (1 / (1 + Math.exp(-2 * 1.645))), within(1e-4f));
    }

    @Test
    void doesNotCalibrateOnALittle() {
        LabelledEmbeddings data = Clouds.draw(2, 5, 20, 1, 1);
        float[] distances = new float[10];
        float[][] probabilities = new float[10][];
        for (int i = 0; i < 10; i++) {
            // Nine are right: one was never judged.
            distances[i] = i == 9 ? Float.NaN : 4;
            probabilities[i] = i == 9 ? new float[0] : i < 5 ? new float[] {1, 0} : new float[] {0, 1};
        }
        assertThat(NoneRule.calibrate(judged(data, probabilities, distances)))
                .isEqualTo(new NoneRule(0.5f, Likeness.UNKNOWN));
    }

    /** Clouds in a few of many dimensions, and what lies off them: softmax is as sure of it as of its own. */
    @Test
    void findsOutWhatIsUnlikeEveryClass() throws Exception {
        LabelledEmbeddings all = flat(Clouds.draw(3, 60, 12, 0.6, 7));
        LabelledEmbeddings data = new LabelledEmbeddings(every(all, 0), labels(all, 0), 3);
        float[][] unseen = every(all, 1);
        float[][] others = Clouds.draw(1, 90, 200, 1.5, 11).embeddings();
        for (float[] other : others) {
            for (int d = 0; d < 12; d++) {
                other[d] += unseen[0][d];
            }
        }
        int[] alone = IntStream.range(0, data.size()).toArray();
        HeadSettings settings = HeadSettings.defaults();
        NoneRule rule = NoneRule.calibrate(CrossValidation.run(data, alone, settings, EpochListener.NONE, () -> false));
        Head head = HeadTrainer.train(data, settings, EpochListener.NONE, () -> false)
                .with(rule.likeness());

        assertThat(accepted(head, rule, unseen)).isGreaterThan(0.85);
        assertThat(accepted(head, rule, others)).isLessThan(0.05);
    }

    @Test
    void copiesOfOnePictureMakeNoTrouble() throws Exception {
        float[][] embeddings = new float[30][20];
        int[] labels = new int[30];
        for (int i = 0; i < 30; i++) {
            labels[i] = i % 2;
            embeddings[i][labels[i]] = 1;
        }
        LabelledEmbeddings data = new LabelledEmbeddings(embeddings, labels, 2);
        int[] alone = IntStream.range(0, 30).toArray();
        HeadSettings settings = HeadSettings.defaults();
        NoneRule rule = NoneRule.calibrate(CrossValidation.run(data, alone, settings, EpochListener.NONE, () -> false));
        Head head = HeadTrainer.train(data, settings, EpochListener.NONE, () -> false)
                .with(rule.likeness());
        float[] between = new float[20];
        between[0] = between[1] = between[7] = 1;

        assertThat(accepted(head, rule, embeddings)).isOne();
        assertThat(accepted(head, rule, new float[][] {between})).isZero();
    }

    private static double accepted(Head head, NoneRule rule, float[][] embeddings) {
        return Arrays.stream(embeddings)
                .mapToDouble(e -> {
                    float[] probabilities = head.probabilities(e);
                    return probabilities[Evaluation.first(probabilities)] * head.likeness(e) >= rule.threshold()
                            ? 1
                            : 0;
                })
                .average()
                .orElseThrow();
    }

    /** In 200 dimensions, with a little of noise in all. */
    private static LabelledEmbeddings flat(LabelledEmbeddings cloud) {
        float[][] noise = Clouds.draw(1, cloud.size(), 200, 0.2, 5).embeddings();
        for (int i = 0; i < noise.length; i++) {
            for (int d = 0; d < 12; d++) {
                noise[i][d] += cloud.embeddings()[i][d];
            }
        }
        return new LabelledEmbeddings(noise, cloud.labels(), cloud.classes());
    }

    private static float[][] every(LabelledEmbeddings data, int second) {
        return IntStream.range(0, data.size())
                .filter(i -> i % 2 == second)
                .mapToObj(i -> data.embeddings()[i])
                .toArray(float[][]::new);
    }

    private static int[] labels(LabelledEmbeddings data, int second) {
        return IntStream.range(0, data.size())
                .filter(i -> i % 2 == second)
                .map(i -> data.labels()[i])
                .toArray();
    }

    private static CrossValidated judged(LabelledEmbeddings data, float[][] probabilities, float[] distances) {
        int[] alone = IntStream.range(0, data.size()).toArray();
        Folds folds = Folds.split(data.labels(), alone, data.classes(), 1);
        return new CrossValidated(data, alone, folds, probabilities, distances, List.of());
    }
}
