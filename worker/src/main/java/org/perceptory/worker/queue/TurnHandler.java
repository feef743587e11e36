package org.perceptory.worker.queue;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.perceptory.domain.queue.Run;
import org.perceptory.domain.queue.RunEndedException;
import org.perceptory.domain.queue.RunEndedException.Why;
import org.perceptory.domain.queue.RunningJobs;
import org.perceptory.domain.queue.Turn;

/** Does the job whose turn it is, and tells faults of the data from faults of the machinery. */
@ApplicationScoped
class TurnHandler implements ExecutionHandler<Void> {
    private static final Logger LOG = Logger.getLogger(TurnHandler.class);
    private static final CompletionHandler<Void> DONE = (completed, operations) -> operations.remove();

    private final Map<UUID, RunControl> controls = new ConcurrentHashMap<>();
    private final RunningJobs jobs;
    private final Work work;

    TurnHandler(RunningJobs jobs, Work work) {
        this.jobs = jobs;
        this.work = work;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        return jobs.start(Turn.of(instance.getId())).map(this::attempt).orElse(DONE);
    }

    void cancel(UUID job) {
        RunControl control = controls.get(job);
        if (control != null) {
            control.end(Why.CANCELLED);
        }
    }

    void stopAll() {
        controls.values().forEach(RunControl::stop);
    }

    private CompletionHandler<Void> attempt(Run run) {
        RunControl control = new RunControl();
        controls.put(run.job(), control);
        try {
            work.run(run, control);
            return DONE;
        } catch (RunEndedException e) {
            return ended(run, control, e.why());
        } catch (DataFaultException e) {
            LOG.infof("Job %s failed: %s", run.job(), e.getMessage());
            jobs.failed(run, e.code(), e.detail());
            return DONE;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Job %s met a fault in attempt %d", run.job(), run.attempt());
            return jobs.faulted(run, String.valueOf(e.getMessage()))
                    .map(TurnHandler::again)
                    .orElse(DONE);
        } finally {
            controls.remove(run.job(), control);
        }
    }

    private CompletionHandler<Void> ended(Run run, RunControl control, Why why) {
        if (why == Why.CANCELLED) {
            jobs.cancelled(run);
            return DONE;
        }
        if (control.stopping()) {
            jobs.putBack(run);
            return again(Duration.ZERO);
        }
        jobs.lost(run.person());
        return DONE;
    }

    private static CompletionHandler<Void> again(Duration after) {
        return (completed, operations) ->
                operations.reschedule(completed, completed.getTimeDone().plus(after));
    }
}
