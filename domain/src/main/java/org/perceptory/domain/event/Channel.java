package org.perceptory.domain.event;

/** The names that LISTEN and NOTIFY use. */
enum Channel {
    /** Payload: {@code <project> <change>}. */
    PERCEPTORY_PROJECT,
    /** Payload: none. A job was added, released, started or ended. */
    PERCEPTORY_QUEUE,
    /** Payload: the job. */
    PERCEPTORY_CANCEL;

    /** As PostgreSQL folds an unquoted name. */
    String sqlName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
