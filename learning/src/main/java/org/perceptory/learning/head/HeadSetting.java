package org.perceptory.learning.head;

/** What a student may change about the training of a head, and how far. */
public enum HeadSetting {
    /** Passes over all samples. */
    EPOCHS(1, 1000),
    /** Samples looked at before each adjustment of the weights. */
    BATCH_SIZE(1, 512),
    /** Size of an adjustment. */
    LEARNING_RATE(1e-6, 1),
    /** Width of the hidden layer; 0 for none. */
    HIDDEN_UNITS(0, 512);

    private final double minimum;
    private final double maximum;

    HeadSetting(double minimum, double maximum) {
        this.minimum = minimum;
        this.maximum = maximum;
    }

    public double minimum() {
        return minimum;
    }

    public double maximum() {
        return maximum;
    }

    public boolean allows(double value) {
        return value >= minimum && value <= maximum;
    }
}
