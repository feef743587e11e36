package org.perceptory.learning.head;

/**
 * How a head is trained. The defaults are Teachable Machine's.
 *
 * @param epochs passes over all samples
 * @param batchSize samples per adjustment
 * @param learningRate size of an adjustment (Adam)
 * @param hiddenUnits width of the hidden layer; 0 for softmax regression, whose attention maps are exact
 * @param seed decides the order of the samples, the folds and the first hidden weights: the same seed gives the same
 *     head, bit for bit
 */
public record HeadSettings(int epochs, int batchSize, double learningRate, int hiddenUnits, long seed) {

    /** @throws InvalidHeadSettingException when a setting lies outside of its limits */
    public HeadSettings {
        require(HeadSetting.EPOCHS, epochs);
        require(HeadSetting.BATCH_SIZE, batchSize);
        require(HeadSetting.LEARNING_RATE, learningRate);
        require(HeadSetting.HIDDEN_UNITS, hiddenUnits);
    }

    public static HeadSettings defaults() {
        return new HeadSettings(50, 16, 0.001, 0, 1);
    }

    private static void require(HeadSetting setting, double value) {
        if (!setting.allows(value)) {
            throw new InvalidHeadSettingException(setting, value);
        }
    }
}
