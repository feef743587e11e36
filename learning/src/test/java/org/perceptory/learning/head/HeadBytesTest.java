package org.perceptory.learning.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
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
    @ValueSource(ints = {0, 3, 12, 40})
    void areRefusedWhenCutShort(int length) throws Exception {
        Head head =
                HeadTrainer.train(Clouds.draw(2, 2, 8, 1, 1), HeadSettings.defaults(), EpochListener.NONE, () -> false);
        byte[] cut = Arrays.copyOf(HeadBytes.write(head), length);
        assertThatIllegalArgumentException().isThrownBy(() -> HeadBytes.read(cut));
    }
}
