package org.perceptory.worker.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.perceptory.domain.event.Events;
import org.perceptory.domain.event.Subscription;
import org.perceptory.domain.privacy.Retention;
import org.perceptory.domain.queue.Turn;
import org.perceptory.domain.sample.Purge;

/** Runs db-scheduler on our queue while the process runs, where it takes jobs at all. */
@ApplicationScoped
class QueueWorker {
    private static final Logger LOG = Logger.getLogger(QueueWorker.class);
    /** A worker that misses four of its heartbeats is dead to the others. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final int MISSED_HEARTBEATS = 4;
    /** A notification starts a job at once; the poll is for those that were lost. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final TurnHandler turns;
    private final Purge purge;
    private final Retention retention;
    private final Events events;
    private final WorkerSettings settings;
    private Scheduler scheduler;
    private List<Subscription> subscriptions = List.of();

    QueueWorker(
            AgroalDataSource database,
            TurnHandler turns,
            Purge purge,
            Retention retention,
            Events events,
            WorkerSettings settings) {
        this.database = database;
        this.turns = turns;
        this.purge = purge;
        this.retention = retention;
        this.events = events;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (!settings.takesJobs()) {
            return;
        }
        String name = name();
        scheduler = Scheduler.create(database, task())
                .startTasks(purging(), retaining())
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(settings.jobsAtATime())
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(0.5, 1.0)
                .enablePriority()
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.shutdownWait())
                .build();
        subscriptions =
                List.of(events.onQueue(scheduler::triggerCheckForDueExecutions), events.onCancel(turns::cancel));
        scheduler.start();
        LOG.infof("Taking %d job(s) at a time as %s", settings.jobsAtATime(), name);
    }

    /** Says where to look: the machine and the process; and is never that of an earlier one. */
    private static String name() {
        String host = Optional.ofNullable(System.getenv("HOSTNAME"))
                .filter(h -> !h.isBlank())
                .orElse("worker");
        return host + "/" + ProcessHandle.current().pid() + "/" + Long.toString(System.currentTimeMillis(), 36);
    }

    private Task<Void> task() {
        return Tasks.custom(Turn.TASK)
                .onDeadExecutionRevive()
                // Only where even writing the fault down failed, as while the database restarts.
                .onFailure(new FailureHandler.OnFailureRetryLater<>(HEARTBEAT))
                .execute(turns);
    }

    private RecurringTask<Void> purging() {
        return Tasks.recurring("purge", FixedDelay.ofHours(1)).execute((instance, context) -> purge.run());
    }

    private RecurringTask<Void> retaining() {
        return Tasks.recurring("retention", FixedDelay.ofHours(1)).execute((instance, context) -> retention.run());
    }

    void stop(@Observes ShutdownEvent event) {
        subscriptions.forEach(Subscription::close);
        if (scheduler != null) {
            turns.stopAll();
            scheduler.stop();
        }
    }
}
