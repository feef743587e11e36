package org.perceptory.worker.backbone;

import java.time.Duration;

/**
 * How long a download may take.
 *
 * @param silence before the answer, and between two of its bytes
 * @param whole from the first attempt to the last byte
 * @param attempts one after the other without a byte between them
 * @param pause before another attempt
 */
record Patience(Duration silence, Duration whole, int attempts, Duration pause) {
  static Patience of(BackboneSettings settings) {
    return new Patience(settings.patience(), settings.longest(), settings.attempts(), settings.pause());
  }
}
