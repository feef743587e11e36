package org.perceptory.domain.activity;

import java.time.Instant;

/**
 * Until when something is handed in. Whoever asks whether it is late, or may be handed in still, asks here.
 *
 * @param due null: at any time
 * @param lateTaken whether it may be handed in after that
 */
public record Deadline(Instant due, boolean lateTaken) {

    /** On the very moment it is not. */
    public boolean isLate(Instant when) {
        return due != null && when.isAfter(due);
    }

    public boolean takes(Instant when) {
        return lateTaken || !isLate(when);
    }
}
