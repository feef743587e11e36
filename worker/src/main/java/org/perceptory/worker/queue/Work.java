package org.perceptory.worker.queue;

import org.perceptory.domain.queue.Run;
import org.perceptory.domain.queue.RunEndedException;

/** Does one attempt at a job, to the job's successful end. */
public interface Work {
    /**
     * @throws DataFaultException where trying again would not help
     * @throws RunEndedException where the job was cancelled, deleted or taken over
     */
    void run(Run run, RunControl control);
}
