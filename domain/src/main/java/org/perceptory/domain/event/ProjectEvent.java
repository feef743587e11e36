package org.perceptory.domain.event;

import java.util.UUID;

/**
 * Something of a project changed: whoever shows it reads it again.
 *
 * @param project which
 * @param change what
 */
public record ProjectEvent(UUID project, Change change) {
    /** What changed. */
    public enum Change {
        /** Its name, settings or threshold. */
        PROJECT,
        LABELS,
        SAMPLES,
        /** A job's state, stage, progress or epochs. */
        JOB,
        MODELS,
        /** The project is gone. */
        DELETED,
        /** The connection to the database was lost and is back: anything may have changed meanwhile. */
        RECONNECTED
    }
}
