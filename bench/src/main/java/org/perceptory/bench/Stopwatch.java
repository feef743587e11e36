package org.perceptory.bench;

import java.util.Arrays;

/** Times repeated work. */
public final class Stopwatch {
    private Stopwatch() {}

    /** What is timed. */
    public interface Work {
        void run() throws Exception;
    }

    /** How long it takes once, in ms. */
    public static double time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** The median time in ms of so many runs after so many that only warm up. */
    public static double median(int warmUps, int runs, Work work) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            work.run();
        }
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            times[i] = time(work);
        }
        return median(times);
    }

    /** The middle one; of an even number the mean of the two in the middle. */
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
