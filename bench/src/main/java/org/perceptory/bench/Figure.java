package org.perceptory.bench;

import java.util.Locale;

/**
 * One measured value.
 *
 * @param group whose figure it is
 * @param bar what the value is held to
 */
public record Figure(String group, String name, double value, String unit, Bar bar) {

    /** What a value is held to. */
    public sealed interface Bar {
        boolean passes(double value);
    }

    /** The value has to be this or more. */
    public record AtLeast(double limit) implements Bar {
        @Override
        public boolean passes(double value) {
            return value >= limit;
        }

        @Override
        public String toString() {
            return "≥ " + number(limit);
        }
    }

    /** The value has to be less than this. */
    public record Below(double limit) implements Bar {
        @Override
        public boolean passes(double value) {
            return value < limit;
        }

        @Override
        public String toString() {
            return "< " + number(limit);
        }
    }

    /** The value only stands beside others, to explain them. */
    public record None() implements Bar {
        @Override
        public boolean passes(double value) {
            return true;
        }

        @Override
        public String toString() {
            return "";
        }
    }

    public boolean isShort() {
        return !bar.passes(value);
    }

    @Override
    public String toString() {
        String verdict = bar instanceof None ? "" : isShort() ? "short" : "ok";
        return "%-10s %-68s %6s %-12s %-7s %s"
                .formatted(group, name, number(value), unit, bar, verdict)
                .stripTrailing();
    }

    /** With as many digits as matter. */
    private static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 || value == Math.rint(value) ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
