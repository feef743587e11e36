package org.perceptory.worker.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.perceptory.domain.queue.Run;
import org.perceptory.domain.queue.RunEndedException;
import org.perceptory.domain.queue.RunningJobs;
import org.perceptory.domain.training.JobEpoch;
import org.perceptory.worker.queue.RunControl;

/**
 * Writes epochs as they come, a batch at a time and beside the training, which never waits for the database. Closing
 * writes the rest.
 */
final class EpochRecorder implements AutoCloseable {
    private final RunningJobs jobs;
    private final Run run;
    private final RunControl control;
    private final Duration interval;
    private final double from;
    private final double to;
    private final List<JobEpoch> waiting = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread writer;
    private RuntimeException fault;

    /** @param from the job's progress before the first epoch; {@code to} after the last */
    EpochRecorder(RunningJobs jobs, Run run, RunControl control, Duration interval, double from, double to) {
        this.jobs = jobs;
        this.run = run;
        this.control = control;
        this.interval = interval;
        this.from = from;
        this.to = to;
        this.writer = Thread.ofVirtual().name("epochs-" + run.job()).start(this::writeUntilClosed);
    }

    void add(JobEpoch epoch) {
        synchronized (waiting) {
            waiting.add(epoch);
        }
    }

    private void writeUntilClosed() {
        try {
            boolean last;
            do {
                last = closed.await(interval.toMillis(), TimeUnit.MILLISECONDS);
                write();
            } while (!last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RunEndedException e) {
            control.end(e.why());
        } catch (RuntimeException e) {
            fault = e;
        }
    }

    private void write() {
        List<JobEpoch> batch;
        synchronized (waiting) {
            batch = List.copyOf(waiting);
            waiting.clear();
        }
        if (!batch.isEmpty()) {
            double share = (double) batch.getLast().epoch() / run.settings().epochs();
            jobs.epochs(run, batch, from + (to - from) * share);
        }
    }

    /** @throws RuntimeException what went wrong in writing, as a fault of the machinery */
    @Override
    public void close() {
        closed.countDown();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (fault != null) {
            throw fault;
        }
    }
}
