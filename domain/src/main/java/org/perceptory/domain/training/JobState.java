package org.perceptory.domain.training;

/** QUEUED → RUNNING → one of the other three; from QUEUED also straight to CANCELLED. */
public enum JobState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** Whether it still waits or runs. */
    public boolean active() {
        return this == QUEUED || this == RUNNING;
    }
}
