package org.perceptory.learning.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.perceptory.learning.head.HeadTraining;
import org.perceptory.learning.head.Likeness;
import org.perceptory.learning.head.PrincipalDirections;
import org.perceptory.learning.head.ScaledEmbeddings;

/**
 * When the answer is "none of these", in place of a confident wrong one: when the first class's probability times the
 * likeness is below the threshold. Both are set by how the samples did that their head had not seen.
 *
 * @param threshold at most 0.95
 * @param likeness of a head that is trained on all samples
 */
public record NoneRule(float threshold, Likeness likeness) {

    /** The share of right answers that may be lost to "none of these". */
    private static final double LOST = 0.05;
    /** Fewer right answers than this say too little to calibrate on. */
    private static final int FEWEST = 10;
    /** Without calibration: more likely than all other classes together. */
    private static final float UNCALIBRATED = 0.5f;

    private static final float HIGHEST = 0.95f;

    /** Within so many standard deviations above the mean lie 95 in 100. */
    private static final double USUAL = 1.645;
    /** Of the logistic function's width, in standard deviations: at the mean the likeness is 0.96. */
    private static final double WIDTH = 0.5;
    /** Copies are more alike than what will be asked about, and a steeper fall would make much of rounding. */
    private static final double SMALLEST_DEVIATION = 0.1;

    /**
     * The likeness is one half at the distance within which 95 in 100 samples lie, were the logarithms of their
     * distances normally distributed; the threshold is what 95 in 100 right answers pass. Where too few were right, no
     * likeness is known, and the threshold is one half.
     */
    public static NoneRule calibrate(CrossValidated judged) {
        int[] right = judged.right();
        if (right.length < FEWEST) {
            return new NoneRule(UNCALIBRATED, Likeness.UNKNOWN);
        }
        Likeness likeness = likeness(judged, right);
        double[] passed = IntStream.of(right)
                .mapToDouble(
                        i -> (double) judged.probabilities()[i][judged.data().labels()[i]]
                                * likeness.at(judged.distances()[i]))
                .sorted()
                .toArray();
        return new NoneRule((float) Math.min(HIGHEST, passed[(int) (LOST * passed.length)]), likeness);
    }

    private static Likeness likeness(CrossValidated judged, int[] right) {
        double[] logs = IntStream.of(right)
                .mapToDouble(i -> Math.log(Math.max(judged.distances()[i], Likeness.SMALLEST_DISTANCE)))
                .toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        double variance = Arrays.stream(logs)
                .map(log -> (log - mean) * (log - mean))
                .average()
                .orElseThrow();
        double deviation = Math.max(SMALLEST_DEVIATION, Math.sqrt(variance));
        double slope = 1 / (WIDTH * deviation);
        int[] all = IntStream.range(0, judged.data().size()).toArray();
        return new Likeness(
                PrincipalDirections.of(new ScaledEmbeddings(judged.data(), HeadTraining.SCALE), all),
                (float) (slope * (mean + USUAL * deviation)),
                (float) slope);
    }
}
