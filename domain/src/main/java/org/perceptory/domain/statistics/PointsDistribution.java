package org.perceptory.domain.statistics;

import java.util.Arrays;
import java.util.Collection;

/**
 * How the points of a class lie between none and all.
 *
 * @param most that can be had
 * @param points ascending, [n]; n may be 0
 * @param bins how many lie in each of {@code bins.length} ranges of equal width from 0 to {@code most}; a range has its
 *     lower end and not its upper one, the last has both
 */
public record PointsDistribution(int most, double[] points, int[] bins) {
    private static final int MOST_BINS = 10;

    /** @param given in any order; what is beyond {@code most}, from when more could be had, lies in the last range */
    static PointsDistribution of(int most, Collection<Double> given) {
        double[] points =
                given.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int[] bins = new int[Math.min(MOST_BINS, most)];
        for (double one : points) {
            bins[Math.clamp((int) Math.floor(one * bins.length / most), 0, bins.length - 1)]++;
        }
        return new PointsDistribution(most, points, bins);
    }

    public int count() {
        return points.length;
    }

    /** NaN where there are none. */
    public double mean() {
        return Arrays.stream(points).average().orElse(Double.NaN);
    }

    /** Of an even number the mean of the two in the middle; NaN where there are none. */
    public double median() {
        int half = points.length / 2;
        return points.length == 0
                ? Double.NaN
                : points.length % 2 == 1 ? points[half] : (points[half - 1] + points[half]) / 2;
    }

    /** Where a range begins, in points. */
    public double from(int bin) {
        return (double) most * bin / bins.length;
    }
}
