package org.perceptory.pretraining.student;

import java.util.Arrays;
import java.util.List;

/**
 * Small pictures first, larger ones later: most of what there is to learn is learnt at a fraction of the cost.
 *
 * @param phases one after the other
 * @param peak the highest learning rate; it rises to it over the first steps and falls to nothing as a cosine
 */
public record Schedule(List<Phase> phases, double peak) {
    private static final int RISE = 500;

    /**
     * Steps that are alike.
     *
     * @param side pixels of the pictures
     * @param batch pictures a step
     */
    public record Phase(int side, int batch, long steps) {}

    /** Reads {@code side:batch:steps,...}. */
    public static Schedule parse(String text, double peak) {
        return new Schedule(
                Arrays.stream(text.split(","))
                        .map(phase -> phase.split(":"))
                        .map(part -> new Phase(
                                Integer.parseInt(part[0]), Integer.parseInt(part[1]), Long.parseLong(part[2])))
                        .toList(),
                peak);
    }

    public long steps() {
        return phases.stream().mapToLong(Phase::steps).sum();
    }

    /** The phase of a step, counted from 0. */
    public Phase phase(long step) {
        long rest = step;
        for (Phase phase : phases) {
            if (rest < phase.steps()) {
                return phase;
            }
            rest -= phase.steps();
        }
        throw new IllegalArgumentException("the schedule has only " + steps() + " steps");
    }

    /** The learning rate of a step, counted from 0. */
    public double learningRate(long step) {
        double rise = Math.min(1, (step + 1.0) / RISE);
        return peak * rise * (0.01 + 0.99 * 0.5 * (1 + Math.cos(Math.PI * step / steps())));
    }
}
