package org.perceptory.learning.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTrainerTest {

    private static final BooleanSupplier NEVER = () -> false;

    /** Two classes of one point each have a closed form: the loss falls towards 0, symmetric in the classes. */
    @Test
    void treatsTwoMirroredPointsAlike() throws Exception {
        LabelledEmbeddings data = new LabelledEmbeddings(new float[][] {{1, 0}, {0, 1}}, new int[] {0, 1}, 2);
        Head head = HeadTrainer.train(data, HeadSettings.defaults(), EpochListener.NONE, NEVER);
        float[] first = head.probabilities(data.embeddings()[0]);
        float[] second = head.probabilities(data.embeddings()[1]);
        assertThat(first[0]).isGreaterThan(0.8f).isCloseTo(second[1], within(1e-6f));
    }

    /**
     * Where the data does not tell classes apart, the optimum of softmax regression is known: each class's share. One
     * point, seen 3 times as class 0 and once as class 1.
     */
    @Test
    void findsTheClosedFormOptimumOfInseparableData() throws Exception {
        float[] point = {1, 2, 3};
        LabelledEmbeddings data =
                new LabelledEmbeddings(new float[][] {point, point, point, point}, new int[] {0, 0, 0, 1}, 2);
        Head head = HeadTrainer.train(data, new HeadSettings(1000, 4, 0.01, 0, 1), EpochListener.NONE, NEVER);
        assertThat(head.probabilities(point)).containsExactly(new float[] {0.75f, 0.25f}, within(1e-3f));
    }

    /** Against plain gradient descent in double precision, run until nothing moves. */
    @Test
    void findsTheOptimumThatBruteForceFinds() throws Exception {
        LabelledEmbeddings data = Clouds.draw(3, 40, 2, 1, 9);
        Head head = HeadTrainer.train(data, new HeadSettings(1000, 512, 0.01, 0, 1), EpochListener.NONE, NEVER);
        assertThat(loss(head, data)).isCloseTo(BruteForce.smallestLoss(data, HeadTraining.SCALE), within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8})
    void repeatsBitForBitAndChangesWithTheSeed(int hiddenUnits) throws Exception {
        LabelledEmbeddings data = Clouds.draw(3, 20, 33, 1, 5);
        byte[] head = bytes(data, new HeadSettings(5, 7, 0.001, hiddenUnits, 11));
        assertThat(bytes(data, new HeadSettings(5, 7, 0.001, hiddenUnits, 11))).isEqualTo(head);
        assertThat(bytes(data, new HeadSettings(5, 7, 0.001, hiddenUnits, 12))).isNotEqualTo(head);
    }

    @Test
    void reachesItsPlateauWithDefaultSettingsOnThreeTimesTwentyPictures() throws Exception {
        List<EpochFigures> epochs = new ArrayList<>();
        LabelledEmbeddings data = Clouds.draw(3, 20, 960, 1, 3);
        HeadTrainer.train(data, HeadSettings.defaults(), epochs::add, NEVER);
        assertThat(epochs).hasSize(50);
        assertThat(epochs.getLast().accuracy()).isEqualTo(1);
        assertThat(epochs.get(44).loss() - epochs.get(49).loss()).isLessThan(0.02);
        assertThat(epochs).noneMatch(EpochFigures::validated);
    }

    @Test
    void learnsWithAHiddenLayerWhatNoStraightLineDivides() throws Exception {
        float[][] corners = {{1, 1, 1}, {-1, -1, 1}, {1, -1, 1}, {-1, 1, 1}};
        LabelledEmbeddings xor = new LabelledEmbeddings(corners, new int[] {0, 0, 1, 1}, 2);
        List<EpochFigures> epochs = new ArrayList<>();
        HeadTrainer.train(xor, new HeadSettings(300, 4, 0.01, 16, 1), epochs::add, NEVER);
        assertThat(epochs.getLast().accuracy()).isEqualTo(1);
    }

    @Test
    void stopsWithinAnEpochWhenCancelled() {
        LabelledEmbeddings data = Clouds.draw(2, 50, 8, 1, 1);
        AtomicInteger asked = new AtomicInteger();
        List<EpochFigures> epochs = new ArrayList<>();
        BooleanSupplier inTheSecondEpoch = () -> asked.incrementAndGet() > 12;
        assertThatThrownBy(() ->
                        HeadTrainer.train(data, new HeadSettings(50, 10, 0.001, 0, 1), epochs::add, inTheSecondEpoch))
                .isInstanceOf(CancellationException.class);
        assertThat(epochs).hasSize(1);
    }

    private static double loss(Head head, LabelledEmbeddings data) {
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            sum -= Math.log(head.probabilities(data.embeddings()[i])[data.labels()[i]]);
        }
        return sum / data.size();
    }

    private static byte[] bytes(LabelledEmbeddings data, HeadSettings settings) throws Exception {
        return HeadBytes.write(HeadTrainer.train(data, settings, EpochListener.NONE, NEVER));
    }
}
