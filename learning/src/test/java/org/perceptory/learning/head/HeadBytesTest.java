package org.perceptory.learning.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadBytesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void comeBackAsTheSameHead(int hiddenUnits) throws Exception {
        LabelledEmbeddings data = Clouds.draw(3, 5, 11, 1, 1);
        Head head =
                HeadTrainer.train(data, new HeadSettings(3, 4, 0.01, hiddenUnits, 1), EpochListener.NONE, () -> false);
        byte[] bytes = HeadBytes.write(head);
        assertThat(HeadBytes.write(HeadBytes.read(bytes))).isEqualTo(bytes);
        assertThat(HeadBytes.read(bytes).probabilities(data.embeddings()[2]))
                .isEqualTo(head.probabilities(data.embeddings()[2]));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void comeBackWithTheirLikeness(int hiddenUnits) throws Exception {
        LabelledEmbeddings data = Clouds.draw(3, 5, 11, 1, 1);
        Head plain =
                HeadTrainer.train(data, new HeadSettings(3, 4, 0.01, hiddenUnits, 1), EpochListener.NONE, () -> false);
        Subspace space = PrincipalDirections.of(new ScaledEmbeddings(data, 24), new int[] {0, 5, 10, 14});
        Head head = plain.with(new Likeness(space, 9, 4));
        byte[] bytes = HeadBytes.write(head);

        assertThat(HeadBytes.write(HeadBytes.read(bytes))).isEqualTo(bytes);
        for (float[] embedding : data.embeddings()) {
            assertThat(HeadBytes.read(bytes).likeness(embedding)).isEqualTo(head.likeness(embedding));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> HeadBytes.read(Arrays.copyOf(bytes, bytes.length - 1)));
    }

    /** The bytes of models that are stored already. */
    @Test
    void withoutALikenessAreThoseOfEarlierDays() {
        byte[] bytes = HeadBytes.write(new Head(2, Layer.NONE, new Layer(1, 1, new float[] {3}, new float[] {4})));
        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("50434831" + "00000040" + "010000000000000001000000" + "00004040" + "00008040");
        assertThat(HeadBytes.read(bytes).likeness().known()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 12, 40})
    void areRefusedWhenCutShort(int length) throws Exception {
        Head head =
                HeadTrainer.train(Clouds.draw(2, 2, 8, 1, 1), HeadSettings.defaults(), EpochListener.NONE, () -> false);
        byte[] cut = Arrays.copyOf(HeadBytes.write(head), length);
        assertThatIllegalArgumentException().isThrownBy(() -> HeadBytes.read(cut));
    }
}
