package org.perceptory.learning.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadSettingsTest {

    @Test
    void defaultsAreTeachableMachines() {
        HeadSettings defaults = HeadSettings.defaults();
        assertThat(defaults.epochs()).isEqualTo(50);
        assertThat(defaults.batchSize()).isEqualTo(16);
        assertThat(defaults.learningRate()).isEqualTo(0.001);
        assertThat(defaults.hiddenUnits()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1e-6, 0", "1000, 512, 1, 512"})
    void limitsThemselvesAreAllowed(int epochs, int batchSize, double learningRate, int hiddenUnits) {
        assertThatNoException().isThrownBy(() -> new HeadSettings(epochs, batchSize, learningRate, hiddenUnits, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 16, 0.001, 0, EPOCHS",
        "1001, 16, 0.001, 0, EPOCHS",
        "50, 0, 0.001, 0, BATCH_SIZE",
        "50, 513, 0.001, 0, BATCH_SIZE",
        "50, 16, 0, 0, LEARNING_RATE",
        "50, 16, 1.1, 0, LEARNING_RATE",
        "50, 16, NaN, 0, LEARNING_RATE",
        "50, 16, 0.001, -1, HIDDEN_UNITS",
        "50, 16, 0.001, 513, HIDDEN_UNITS",
    })
    void whatLiesOutsideIsRefusedByName(
            int epochs, int batchSize, double learningRate, int hiddenUnits, HeadSetting setting) {
        assertThat(catchThrowableOfType(
                                InvalidHeadSettingException.class,
                                () -> new HeadSettings(epochs, batchSize, learningRate, hiddenUnits, 1))
                        .setting())
                .isEqualTo(setting);
    }
}
