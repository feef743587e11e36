package org.perceptory.learning.evaluation;

import java.util.stream.IntStream;

/**
 * From which probability on the first class is believed; below it the answer is "none of these", in place of a
 * confident wrong one.
 */
public final class NoneThreshold {

    /** The share of right answers that may be lost to "none of these". */
    private static final double LOST = 0.05;
    /** Fewer right answers than this say too little to calibrate on. */
    private static final int FEWEST = 10;
    /** Without calibration: more likely than all other classes together. */
    private static final float UNCALIBRATED = 0.5f;

    private static final float HIGHEST = 0.95f;

    private NoneThreshold() {}

    /**
     * The threshold that 95 in 100 right answers pass, for samples that the classifier had not seen.
     *
     * @param labels {@code [n]}, the actual classes
     * @param probabilities {@code [n][K]}, or {@code [n][0]} for samples that were not judged
     * @return at most 0.95
     */
    public static float calibrate(int[] labels, float[][] probabilities) {
        double[] right = IntStream.range(0, labels.length)
                .filter(i -> probabilities[i].length > 0 && Evaluation.first(probabilities[i]) == labels[i])
                .mapToDouble(i -> probabilities[i][labels[i]])
                .sorted()
                .toArray();
        return right.length < FEWEST ? UNCALIBRATED : (float) Math.min(HIGHEST, right[(int) (LOST * right.length)]);
    }
}
