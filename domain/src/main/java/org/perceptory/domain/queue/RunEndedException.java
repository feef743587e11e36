package org.perceptory.domain.queue;

/** The run has nothing more to do: its job was cancelled, taken over by another worker, or deleted. */
public final class RunEndedException extends RuntimeException {
    /** What became of the job. */
    public enum Why {
        /** Somebody asked for it; the worker is to call {@link RunningJobs#cancelled}. */
        CANCELLED,
        /** The job is gone with its project, or another worker has it: nothing is to be written. */
        LOST
    }

    private final Why why;

    public RunEndedException(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
