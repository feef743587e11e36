package org.perceptory.bench;

import org.perceptory.bench.Figure.AtLeast;
import org.perceptory.bench.Figure.Bar;
import org.perceptory.bench.Figure.Below;
import org.perceptory.bench.Figure.None;

/** Prints a group's figures as they are measured, and keeps count of those that are short. */
public final class Report {
    private final String group;
    private int shorts;

    Report(String group) {
        this.group = group;
    }

    public void atLeast(double limit, String name, double value, String unit) {
        print(name, value, unit, new AtLeast(limit));
    }

    public void below(double limit, String name, double value, String unit) {
        print(name, value, unit, new Below(limit));
    }

    /** A figure without a bar. */
    public void beside(String name, double value, String unit) {
        print(name, value, unit, new None());
    }

    /** A sentence in the place of figures that could not be measured. */
    public void say(String sentence) {
        System.out.printf("%-10s %s%n", group, sentence);
    }

    int shorts() {
        return shorts;
    }

    private void print(String name, double value, String unit, Bar bar) {
        Figure figure = new Figure(group, name, value, unit, bar);
        shorts += figure.isShort() ? 1 : 0;
        System.out.println(figure);
    }
}
