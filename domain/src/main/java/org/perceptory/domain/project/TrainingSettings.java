package org.perceptory.domain.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;

/**
 * What a student may change about training.
 *
 * @param epochs passes over the samples, 1 to 1,000
 * @param batchSize samples a step, 1 to 512
 * @param learningRate of Adam, 0.000001 to 1
 * @param hiddenUnits of the one hidden layer, 0 (none) to 512
 * @param seed of everything random
 */
@Embeddable
public record TrainingSettings(
        int epochs,
        @Column(name = "batch_size") int batchSize,
        @Column(name = "learning_rate") double learningRate,
        @Column(name = "hidden_units") int hiddenUnits,
        long seed) {
    public static final TrainingSettings DEFAULT = new TrainingSettings(50, 16, 0.001, 0, 1);

    /** @throws RefusedException with the first setting that is out of its range */
    public TrainingSettings checked() {
        inRange("epochs", epochs, 1, 1000);
        inRange("batchSize", batchSize, 1, 512);
        inRange("learningRate", learningRate, 0.000001, 1);
        inRange("hiddenUnits", hiddenUnits, 0, 512);
        return this;
    }

    private static void inRange(String setting, double value, Number lowest, Number highest) {
        boolean within = value >= lowest.doubleValue() && value <= highest.doubleValue();
        if (!within) {
            throw new RefusedException(Refusal.SETTING_OUT_OF_RANGE, setting, lowest, highest);
        }
    }
}
