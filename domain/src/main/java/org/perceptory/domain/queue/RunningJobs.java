package org.perceptory.domain.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.deadlock.RetriedOnDeadlock;
import org.perceptory.domain.event.ProjectEvent.Change;
import org.perceptory.domain.event.Publisher;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Prediction;
import org.perceptory.domain.model.TaughtSample;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.queue.RunEndedException.Why;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.domain.training.JobEpoch;
import org.perceptory.domain.training.JobStage;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.TrainingJob;

/**
 * What a worker writes of the jobs that it runs. Every method that takes a {@link Run} throws {@link RunEndedException}
 * once the run has lost its job or is to be cancelled.
 */
@ApplicationScoped
@Transactional
@RetriedOnDeadlock
public class RunningJobs {
    private final EntityManager entities;
    private final Turns turns;
    private final ProgressWriter written;
    private final ModelWriter models;
    private final QueueSettings settings;
    private final Publisher publisher;
    private final Clock clock;

    RunningJobs(
            EntityManager entities,
            Turns turns,
            ProgressWriter written,
            ModelWriter models,
            QueueSettings settings,
            Publisher publisher,
            Clock clock) {
        this.entities = entities;
        this.turns = turns;
        this.written = written;
        this.models = models;
        this.settings = settings;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Begins the next attempt at the job whose turn it is; what an earlier attempt left is wiped. Empty where there is
     * nothing to run: the job is gone, was cancelled, or used up its attempts and failed now.
     */
    public Optional<Run> start(Turn turn) {
        turns.lock(turn.person());
        TrainingJob job = entities.find(TrainingJob.class, turn.job(), LockModeType.PESSIMISTIC_WRITE);
        if (job == null || !job.state.active()) {
            turns.releaseNext(turn.person());
            return Optional.empty();
        }
        if (job.cancelRequested || isGone(job.projectId)) {
            end(job, JobState.CANCELLED);
            return Optional.empty();
        }
        if (job.attempt >= settings.attempts()) {
            fail(job, FailureCode.INFRASTRUCTURE, "the worker was lost in each of " + job.attempt + " attempts");
            return Optional.empty();
        }
        begin(job);
        return Optional.of(new Run(job.id, job.personId, job.projectId, job.kind, job.settings, job.attempt));
    }

    private static boolean isGone(UUID project) {
        return Project.count("id = ?1 and deletedAt is null", project) == 0;
    }

    private void begin(TrainingJob job) {
        boolean ranBefore = job.stage != null;
        job.state = JobState.RUNNING;
        job.stage = JobStage.PREPARING;
        job.progress = 0;
        job.attempt++;
        job.startedAt = clock.instant();
        if (ranBefore) {
            written.wipe(job.id);
        }
        publisher.changed(job.projectId, Change.JOB);
        publisher.queueMoved();
    }

    /** @param progress of the whole job, 0 to 1 */
    public void progress(Run run, JobStage stage, double progress) {
        written.progress(run, stage, progress);
        publisher.changed(run.project(), Change.JOB);
    }

    /** Adds these epochs, in the same transaction as the progress. */
    public void epochs(Run run, List<JobEpoch> epochs, double progress) {
        progress(run, JobStage.TRAINING, progress);
        written.add(run, epochs);
    }

    /** Ends an EMBED job well. */
    public void succeeded(Run run) {
        end(held(run), JobState.SUCCEEDED);
    }

    /** A model with its id, project, version, settings and moment; the worker adds what it trained. */
    public Model newModel(Run run) {
        return models.prepare(run);
    }

    /**
     * Ends a TRAIN job well: the model and the end of its job are written together or not at all.
     *
     * @param samples that it was made with
     * @param predictions out of fold, of the samples that were judged
     */
    public void succeeded(Run run, Model model, List<TaughtSample> samples, List<Prediction> predictions) {
        TrainingJob job = held(run);
        models.write(model, samples, predictions);
        job.modelId = model.id;
        end(job, JobState.SUCCEEDED);
        publisher.changed(run.project(), Change.MODELS);
    }

    /** Ends the job for a reason that trying again would not mend. */
    public void failed(Run run, FailureCode code, String detail) {
        fail(held(run), code, detail);
    }

    /** Ends the job as somebody asked, or as its project's deletion did. */
    public void cancelled(Run run) {
        mine(run).ifPresentOrElse(job -> end(job, JobState.CANCELLED), () -> turns.releaseNext(run.person()));
    }

    /**
     * Puts the job back after a fault of the machinery, or fails it where its attempts are used up.
     *
     * @return how long to wait before it is started again; empty where it failed
     */
    public Optional<Duration> faulted(Run run, String detail) {
        TrainingJob job = held(run);
        if (job.attempt >= settings.attempts()) {
            fail(job, FailureCode.INFRASTRUCTURE, detail);
            return Optional.empty();
        }
        job.state = JobState.QUEUED;
        publisher.changed(run.project(), Change.JOB);
        return Optional.of(settings.backOff().multipliedBy((long) Math.pow(3, job.attempt - 1.0)));
    }

    /** Puts the job back untouched, when the worker itself is to stop: this attempt does not count. */
    public void putBack(Run run) {
        TrainingJob job = held(run);
        job.state = JobState.QUEUED;
        job.attempt--;
        publisher.changed(run.project(), Change.JOB);
    }

    /** Releases the person's next job after theirs went away with its project. */
    public void lost(UUID person) {
        turns.lock(person);
        turns.releaseNext(person);
    }

    private TrainingJob held(Run run) {
        return mine(run).orElseThrow(() -> new RunEndedException(Why.LOST));
    }

    private Optional<TrainingJob> mine(Run run) {
        turns.lock(run.person());
        return Optional.ofNullable(entities.find(TrainingJob.class, run.job(), LockModeType.PESSIMISTIC_WRITE))
                .filter(job -> job.attempt == run.attempt() && job.state == JobState.RUNNING);
    }

    private void fail(TrainingJob job, FailureCode code, String detail) {
        job.failure = code;
        job.failureDetail = detail;
        end(job, JobState.FAILED);
    }

    private void end(TrainingJob job, JobState state) {
        job.state = state;
        job.endedAt = clock.instant();
        if (state == JobState.SUCCEEDED) {
            job.progress = 1;
        }
        turns.releaseNext(job.personId);
        publisher.changed(job.projectId, Change.JOB);
    }
}
