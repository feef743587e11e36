package org.perceptory.learning.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of data that cannot be trained on is told by its code. */
class UntrainableDataTest {

    static Stream<Arguments> faults() {
        float[] a = {1, 0};
        float[] b = {0, 1};
        return Stream.of(
                Arguments.of("nothing at all", new float[0][], new int[0], 0, DataFault.TOO_FEW_CLASSES, -1),
                Arguments.of("one class", new float[][] {a, b}, new int[] {0, 0}, 1, DataFault.TOO_FEW_CLASSES, -1),
                Arguments.of("one sample", new float[][] {a}, new int[] {0}, 2, DataFault.TOO_FEW_SAMPLES, 1),
                Arguments.of("an empty class", new float[][] {a, b}, new int[] {0, 2}, 3, DataFault.TOO_FEW_SAMPLES, 1),
                Arguments.of(
                        "not a number",
                        new float[][] {a, {Float.NaN, 1}},
                        new int[] {0, 1},
                        2,
                        DataFault.BAD_EMBEDDING,
                        1),
                Arguments.of(
                        "infinite",
                        new float[][] {{Float.POSITIVE_INFINITY, 1}, a},
                        new int[] {0, 1},
                        2,
                        DataFault.BAD_EMBEDDING,
                        0),
                Arguments.of(
                        "another length",
                        new float[][] {a, {1, 2, 3}},
                        new int[] {0, 1},
                        2,
                        DataFault.BAD_EMBEDDING,
                        1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isRefusedWithItsCode(
            String name, float[][] embeddings, int[] labels, int classes, DataFault fault, int label) {
        LabelledEmbeddings data = new LabelledEmbeddings(embeddings, labels, classes);
        UntrainableException refusal = refusal(data, HeadSettings.defaults());
        assertThat(refusal.fault()).isEqualTo(fault);
        assertThat(refusal.label()).isEqualTo(label < 0 ? OptionalInt.empty() : OptionalInt.of(label));
    }

    @Test
    void twoSamplesOfTwoClassesAreEnough() throws Exception {
        LabelledEmbeddings data = new LabelledEmbeddings(new float[][] {{1, 0}, {0, 1}}, new int[] {0, 1}, 2);
        assertThat(HeadTrainer.train(data, HeadSettings.defaults(), EpochListener.NONE, () -> false)
                        .classes())
                .isEqualTo(2);
    }

    @Test
    void anEmbeddingOfZerosIsNoReasonForNaN() throws Exception {
        LabelledEmbeddings data = new LabelledEmbeddings(new float[][] {{0, 0}, {0, 1}}, new int[] {0, 1}, 2);
        Head head = HeadTrainer.train(data, HeadSettings.defaults(), EpochListener.NONE, () -> false);
        assertThat(head.probabilities(new float[2])).doesNotContain(Float.NaN);
    }

    @Test
    void aLossThatLeavesTheFiniteNumbersIsTold() {
        ScaledEmbeddings data = new ScaledEmbeddings(Clouds.draw(2, 4, 4, 1, 1), Float.NaN);
        Score score = new HeadTraining(data, new int[] {0, 5}, HeadSettings.defaults()).epoch(() -> false);
        UntrainableException refusal = catchThrowableOfType(UntrainableException.class, score::requireFinite);
        assertThat(refusal.fault()).isEqualTo(DataFault.DIVERGED);
    }

    private static UntrainableException refusal(LabelledEmbeddings data, HeadSettings settings) {
        return catchThrowableOfType(
                UntrainableException.class, () -> HeadTrainer.train(data, settings, EpochListener.NONE, () -> false));
    }
}
