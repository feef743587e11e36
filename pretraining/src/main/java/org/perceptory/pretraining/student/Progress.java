package org.perceptory.pretraining.student;

import java.time.Duration;
import java.time.Instant;

/** The log of a run: one line for so many steps. */
final class Progress {
    private static final int EVERY = 100;

    private Instant since = Instant.now();
    private long told;
    private long pictures;
    private double embedding;
    private double scores;
    private double relations;

    Progress(long step) {
        told = step;
    }

    void add(int size, StudentTraining.Loss loss) {
        pictures += size;
        embedding += loss.embedding();
        scores += loss.scores();
        relations += loss.relations();
    }

    void tell(long step, int side, double learningRate, long lessons) {
        long steps = step - told;
        if (steps < EVERY) {
            return;
        }
        Instant now = Instant.now();
        System.out.printf(
                "%s step %d side %d rate %.5f embedding %.4f scores %.4f relations %.4f, "
                        + "%.0f pictures a second of %d%n",
                now.toString().substring(0, 19),
                step,
                side,
                learningRate,
                embedding / steps,
                scores / steps,
                relations / steps,
                pictures / (Duration.between(since, now).toMillis() * 1e-3),
                lessons);
        since = now;
        told = step;
        pictures = 0;
        embedding = 0;
        scores = 0;
        relations = 0;
    }
}
