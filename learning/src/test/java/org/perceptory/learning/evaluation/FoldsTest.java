package org.perceptory.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FoldsTest {

    /** Whatever the data: bursts stay whole, and every class is trained on whichever fold is held back. */
    @RepeatedTest(500)
    void neverSplitABurstNorLoseAClass(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        int classes = random.nextInt(2, 6);
        int samples = classes + random.nextInt(60);
        int burstCount = 1 + random.nextInt(samples);
        boolean mixed = random.nextBoolean();
        int[] labels = IntStream.range(0, samples)
                .map(i -> i < classes ? i : random.nextInt(classes))
                .toArray();
        int[] bursts = IntStream.range(0, samples)
                .map(i -> random.nextInt(burstCount) + (mixed ? 0 : 1000 * labels[i]))
                .toArray();
        Folds folds = Folds.split(labels, bursts, classes, repetition.getCurrentRepetition());
        for (int i = 0; i < samples; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(bursts[i] != bursts[j] || folds.of()[i] == folds.of()[j])
                        .isTrue();
            }
        }
        for (int fold = 0; fold < folds.count(); fold++) {
            assertThat(IntStream.of(folds.trainedOn(fold))
                            .map(i -> labels[i])
                            .distinct()
                            .count())
                    .isEqualTo(classes);
        }
        if (!mixed) {
            everyClassOfTwoBurstsIsJudged(labels, bursts, folds, classes);
        }
    }

    private static void everyClassOfTwoBurstsIsJudged(int[] labels, int[] bursts, Folds folds, int classes) {
        for (int label = 0; label < classes; label++) {
            int of = label;
            int[] own = IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == of)
                    .toArray();
            boolean several = Arrays.stream(own).map(i -> bursts[i]).distinct().count() > 1;
            assertThat(Arrays.stream(own).allMatch(i -> folds.of()[i] != Folds.NEVER))
                    .isEqualTo(several);
        }
    }

    @Test
    void spreadEachClassEvenly() {
        int[] labels = IntStream.range(0, 300).map(i -> i / 100).toArray();
        Folds folds = Folds.split(labels, IntStream.range(0, 300).toArray(), 3, 1);
        assertThat(folds.count()).isEqualTo(5);
        for (int fold = 0; fold < 5; fold++) {
            int[] counts = new int[3];
            IntStream.of(folds.heldBack(fold)).forEach(i -> counts[labels[i]]++);
            assertThat(counts).containsExactly(20, 20, 20);
        }
    }

    @Test
    void areAsManyAsTheClassWithMostBurstsHas() {
        Folds folds = Folds.split(new int[] {0, 0, 0, 1, 1}, new int[] {1, 2, 3, 4, 5}, 2, 1);
        assertThat(folds.count()).isEqualTo(3);
    }

    @Test
    void areNoneWhereEveryClassIsOneBurst() {
        Folds folds = Folds.split(new int[] {0, 0, 1, 1}, new int[] {7, 7, 8, 8}, 2, 1);
        assertThat(folds.count()).isZero();
        assertThat(folds.of()).containsOnly(Folds.NEVER);
    }

    @Test
    void repeatWithTheSameSeed() {
        int[] labels = IntStream.range(0, 90).map(i -> i % 3).toArray();
        int[] bursts = IntStream.range(0, 90).map(i -> i / 2).toArray();
        assertThat(Folds.split(labels, bursts, 3, 4).of())
                .isEqualTo(Folds.split(labels, bursts, 3, 4).of());
        assertThat(Folds.split(labels, bursts, 3, 4).of())
                .isNotEqualTo(Folds.split(labels, bursts, 3, 5).of());
    }
}
