package org.perceptory.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perceptory.learning.head.Clouds;
import org.perceptory.learning.head.DataFault;
import org.perceptory.learning.head.EpochFigures;
import org.perceptory.learning.head.EpochListener;
import org.perceptory.learning.head.HeadSettings;
import org.perceptory.learning.head.LabelledEmbeddings;
import org.perceptory.learning.head.UntrainableException;

class CrossValidationTest {

    @Test
    void judgesEverySampleOnceByAHeadThatHasNotSeenIt() throws Exception {
        LabelledEmbeddings data = Clouds.draw(3, 20, 32, 0.5, 1);
        CrossValidated result = run(data, alone(data));
        assertThat(IntStream.range(0, data.size())).allMatch(result::judged);
        assertThat(result.judgements()).containsOnly(Judgement.JUDGED);
        assertThat(result.evaluation().accuracy().orElseThrow()).isGreaterThan(0.9);
    }

    /** Labels drawn by lot cannot be predicted; only a head that has seen the answer could. */
    @Test
    void isNotFlatteredByCopiesWithinABurst() throws Exception {
        LabelledEmbeddings once = Clouds.draw(1, 40, 64, 1, 2);
        float[][] copies =
                IntStream.range(0, 160).mapToObj(i -> once.embeddings()[i / 4]).toArray(float[][]::new);
        int[] lot = IntStream.range(0, 160).map(i -> (i / 4 * 7919 >> 3) % 2).toArray();
        int[] bursts = IntStream.range(0, 160).map(i -> i / 4).toArray();
        LabelledEmbeddings data = new LabelledEmbeddings(copies, lot, 2);
        assertThat(run(data, bursts).evaluation().accuracy().orElseThrow()).isLessThan(0.75);
        assertThat(run(data, alone(data)).evaluation().accuracy().orElseThrow()).isGreaterThan(0.9);
    }

    @Test
    void streamsTheMeanOfAllFoldsEpochByEpoch() throws Exception {
        LabelledEmbeddings data = Clouds.draw(2, 20, 16, 0.7, 3);
        List<EpochFigures> heard = new ArrayList<>();
        CrossValidated result =
                CrossValidation.run(data, alone(data), HeadSettings.defaults(), heard::add, () -> false);
        assertThat(heard).isEqualTo(result.epochs()).hasSize(50);
        assertThat(heard).extracting(EpochFigures::epoch).first().isEqualTo(1);
        assertThat(heard.getLast().validationAccuracy())
                .isEqualTo(result.evaluation().accuracy().orElseThrow());
        assertThat(heard.getLast().loss()).isLessThan(heard.getFirst().loss());
    }

    @Test
    void repeatsBitForBitOnOneThreadAndOnMany() throws Exception {
        LabelledEmbeddings data = Clouds.draw(3, 15, 40, 1, 4);
        CrossValidated many = run(data, alone(data));
        try (ForkJoinPool single = new ForkJoinPool(1)) {
            CrossValidated one = single.submit(() -> run(data, alone(data))).join();
            assertThat(one.probabilities()).isDeepEqualTo(many.probabilities());
            assertThat(one.epochs()).isEqualTo(many.epochs());
        }
    }

    @Test
    void saysWhichClassItCannotJudge() throws Exception {
        LabelledEmbeddings data = Clouds.draw(3, 8, 16, 0.5, 5);
        int[] bursts = alone(data);
        Arrays.fill(bursts, 8, 16, 100);
        CrossValidated result = run(data, bursts);
        assertThat(result.judgements()).containsExactly(Judgement.JUDGED, Judgement.SINGLE_BURST, Judgement.JUDGED);
        assertThat(result.evaluation().samples()).isEqualTo(16);
        assertThat(result.evaluation().classes().get(1).recall()).isEmpty();
    }

    @Test
    void stillStreamsTrainingWhereNothingCanBeJudged() throws Exception {
        LabelledEmbeddings data = Clouds.draw(2, 1, 16, 0.5, 6);
        CrossValidated result = run(data, alone(data));
        assertThat(result.judgements()).containsOnly(Judgement.SINGLE_BURST);
        assertThat(result.evaluation().accuracy()).isEmpty();
        assertThat(result.epochs()).hasSize(50).noneMatch(EpochFigures::validated);
    }

    @Test
    void refusesOneClass() {
        LabelledEmbeddings data = Clouds.draw(1, 8, 16, 0.5, 5);
        assertThat(catchThrowableOfType(UntrainableException.class, () -> run(data, alone(data)))
                        .fault())
                .isEqualTo(DataFault.TOO_FEW_CLASSES);
    }

    @Test
    void stopsWithinAnEpochWhenCancelled() {
        LabelledEmbeddings data = Clouds.draw(2, 100, 16, 0.5, 7);
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger epochs = new AtomicInteger();
        assertThatThrownBy(() -> CrossValidation.run(
                        data,
                        alone(data),
                        HeadSettings.defaults(),
                        figures -> epochs.incrementAndGet(),
                        () -> asked.incrementAndGet() > 70))
                .isInstanceOf(CancellationException.class);
        assertThat(epochs).hasValue(1);
    }

    private static CrossValidated run(LabelledEmbeddings data, int[] bursts) throws UntrainableException {
        return CrossValidation.run(data, bursts, HeadSettings.defaults(), EpochListener.NONE, () -> false);
    }

    private static int[] alone(LabelledEmbeddings data) {
        return IntStream.range(0, data.size()).toArray();
    }
}
