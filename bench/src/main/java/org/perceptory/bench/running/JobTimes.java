package org.perceptory.bench.running;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** When what happened to a job, by the clock of this machine. */
public record JobTimes(
        String state,
        Optional<OffsetDateTime> submitted,
        Optional<OffsetDateTime> started,
        Optional<OffsetDateTime> ended) {

    public boolean over() {
        return ended.isPresent();
    }

    /** From the moment it stood in the queue to its end, in ms. */
    public double lasted() {
        return milliseconds(submitted.orElseThrow().toInstant(), ended.orElseThrow());
    }

    /** From this moment to its start, in ms. */
    public double startedAfter(Instant moment) {
        return milliseconds(moment, started.orElseThrow());
    }

    /** From this moment to its end, in ms. */
    public double endedAfter(Instant moment) {
        return milliseconds(moment, ended.orElseThrow());
    }

    private static double milliseconds(Instant from, OffsetDateTime to) {
        return Duration.between(from, to.toInstant()).toNanos() / 1e6;
    }
}
