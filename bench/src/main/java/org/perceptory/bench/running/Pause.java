package org.perceptory.bench.running;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting. */
public final class Pause {
  private Pause() {}

  public static void of(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Looks this often whether it is so.
   *
   * @throws IllegalStateException where it has not become so within the patience
   */
  public static void until(Duration interval, Duration patience, BooleanSupplier so) {
    long until = System.nanoTime() + patience.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("Not within " + patience.toSeconds() + " s");
      }
      of(interval);
    }
  }
}
