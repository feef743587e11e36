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

    /**
     * Waits before another attempt. The one sleep of the program: a server on the web that broke off tells nobody when
     * it is back, and one that is asked at once, by every Perceptory, comes back later. Ends early by an interruption,
     * as at the service's end.
     */
    void rest() throws InterruptedException {
        Thread.sleep(pause);
    }
}
