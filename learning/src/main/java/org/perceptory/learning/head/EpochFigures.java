package org.perceptory.learning.head;

/**
 * How a training stands after one epoch.
 *
 * @param epoch counted from 1
 * @param loss mean cross-entropy (natural logarithm) of the samples as they were trained on
 * @param accuracy share of them that was right, 0–1
 * @param validationLoss mean cross-entropy of the samples held back; NaN when none were
 * @param validationAccuracy share of them that was right, 0–1; NaN when none were
 */
public record EpochFigures(int epoch, double loss, double accuracy, double validationLoss, double validationAccuracy) {

    /** False when no sample could be held back. */
    public boolean validated() {
        return !Double.isNaN(validationAccuracy);
    }
}
