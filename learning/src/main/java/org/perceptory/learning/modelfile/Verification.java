package org.perceptory.learning.modelfile;

/**
 * What came of running an exported file on pictures.
 *
 * @param samples how many were run
 * @param maxDifference the largest difference between a probability or likeness of the file and the same one computed
 *     in Java
 * @param milliseconds it took, loading the file included
 */
public record Verification(int samples, double maxDifference, double milliseconds) {
    /** What rounding may do; a larger difference means that the file is not the model. */
    public static final double TOLERANCE = 1e-4;

    /** Whether the file may be offered. A difference that is no number is no agreement. */
    public boolean passed() {
        return maxDifference <= TOLERANCE;
    }
}
