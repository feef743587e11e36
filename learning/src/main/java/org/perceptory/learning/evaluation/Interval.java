package org.perceptory.learning.evaluation;

/**
 * Between which shares the true one lies, with 95 % confidence.
 *
 * @param low 0–1
 * @param high 0–1
 */
public record Interval(double low, double high) {

    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * Wilson's score interval, which holds for few samples and for shares near 0 and 1 too: E. B. Wilson, "Probable
     * inference, the law of succession, and statistical inference", 1927.
     *
     * @param share of the samples that were right, 0–1
     * @param samples taken independently of each other
     * @return from 0 to 1 where there are no samples
     */
    public static Interval wilson(double share, int samples) {
        if (samples == 0) {
            return new Interval(0, 1);
        }
        double square = Z * Z / samples;
        double centre = (share + square / 2) / (1 + square);
        double half = Math.sqrt(share * (1 - share) * square + square * square / 4) / (1 + square);
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
