package org.perceptory.domain.statistics;

import java.util.UUID;

/**
 * How a class did at one row of the rubric.
 *
 * @param most that can be had for it
 * @param count how many have points for it
 * @param mean of those, in points; NaN where nobody has any
 */
public record RowFigures(UUID row, String title, int most, int count, double mean) {
    /** What the class has of what can be had, 0 to 1; NaN where nobody has any. */
    public double share() {
        return mean / most;
    }
}
