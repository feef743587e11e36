package org.perceptory.learning.bench;

import java.util.Arrays;

/** Times repeated work. */
final class Stopwatch {

  private static final int WARM_UPS = 5;
  private static final int RUNS = 11;

  private Stopwatch() {}

  /** What is timed. */
  interface Work {
    void run() throws Exception;
  }

  /** The median time in milliseconds, warmed up. */
  static double median(Work work) throws Exception {
    for (int i = 0; i < WARM_UPS; i++) {
      work.run();
    }
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      work.run();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }
}
