package org.perceptory.worker.queue;

import org.perceptory.domain.queue.RunEndedException;
import org.perceptory.domain.queue.RunEndedException.Why;

/** What stops a run from outside; its work looks here at every batch and epoch. */
public final class RunControl {
    private volatile Why ended;
    private volatile boolean stopping;

    public void end(Why why) {
        ended = why;
    }

    /** The worker itself is to stop: the job goes back into the queue. */
    void stop() {
        stopping = true;
    }

    boolean stopping() {
        return stopping;
    }

    public boolean shouldEnd() {
        return ended != null || stopping;
    }

    /** @throws RunEndedException where the run is to end */
    public void check() {
        Why why = ended;
        if (why != null) {
            throw new RunEndedException(why);
        }
        if (stopping) {
            throw new RunEndedException(Why.LOST);
        }
    }
}
