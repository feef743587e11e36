package org.perceptory.worker;

import java.util.Locale;

/**
 * One line of a benchmark.
 *
 * @param bar what the value has to reach
 * @param most whether the bar is the most that is allowed, or the least
 */
record Figure(String name, double value, String unit, double bar, boolean most) {
    static Figure atMost(String name, double value, String unit, double bar) {
        return new Figure(name, value, unit, bar, true);
    }

    static Figure atLeast(String name, double value, String unit, double bar) {
        return new Figure(name, value, unit, bar, false);
    }

    /** A figure that is told for comparison. */
    static void tell(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "bench %s %.2f %s - ok%n", name, value, unit);
    }

    boolean reached() {
        return most ? value <= bar : value >= bar;
    }

    /** Prints {@code name value unit bar ok|short}. @return whether the bar was reached */
    boolean print() {
        String sign = most ? "<=" : ">=";
        System.out.printf(
                Locale.ROOT, "bench %s %.2f %s %s%.2f %s%n", name, value, unit, sign, bar, reached() ? "ok" : "short");
        return reached();
    }
}
