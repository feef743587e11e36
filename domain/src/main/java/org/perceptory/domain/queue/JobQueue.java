package org.perceptory.domain.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.deadlock.RetriedOnDeadlock;
import org.perceptory.domain.event.ProjectEvent.Change;
import org.perceptory.domain.event.Publisher;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.Purpose;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.training.JobKind;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;

/** Where the person who asks puts jobs in and takes them out. */
@ApplicationScoped
@Transactional
@RetriedOnDeadlock
public class JobQueue {
    private final EntityManager entities;
    private final Projects projects;
    private final Jobs jobs;
    private final Turns turns;
    private final Forecast forecast;
    private final Publisher publisher;
    private final Clock clock;

    JobQueue(
            EntityManager entities,
            Projects projects,
            Jobs jobs,
            Turns turns,
            Forecast forecast,
            Publisher publisher,
            Clock clock) {
        this.entities = entities;
        this.projects = projects;
        this.jobs = jobs;
        this.turns = turns;
        this.forecast = forecast;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Asks for a training with these settings; where one of the project waits or runs already, that one is returned and
     * nothing is added. A waiting embedding of the project is absorbed.
     *
     * @throws RefusedException NOT_FOUND, SETTING_OUT_OF_RANGE
     */
    public TrainingJob train(Person person, UUID project, TrainingSettings settings) {
        settings.checked();
        Project owned = projects.get(person, project);
        turns.lock(person.id);
        Optional<TrainingJob> active = active(project, "kind = TRAIN and state in (QUEUED, RUNNING)");
        if (active.isPresent()) {
            return active.get();
        }
        TrainingJob.delete("projectId = ?1 and kind = EMBED and state = QUEUED", project);
        return submit(person, owned, JobKind.TRAIN, settings);
    }

    /**
     * Asks for the embedding of new samples; where the project has a waiting job that will do it anyway, that one is
     * returned.
     *
     * @throws RefusedException NOT_FOUND
     */
    public TrainingJob embed(Person person, UUID project) {
        Project owned = projects.get(person, project);
        turns.lock(person.id);
        return active(project, "state = QUEUED").orElseGet(() -> submit(person, owned, JobKind.EMBED, owned.settings));
    }

    /**
     * Asks for what was handed in to be tried on the hidden test set of its activity.
     *
     * @param project the copy that was handed in
     * @throws RefusedException NOT_FOUND where it is not one of this person's
     */
    public TrainingJob test(Person person, UUID project) {
        Project submitted = projects.readable(person, project)
                .filter(p -> p.purpose == Purpose.SUBMITTED && p.ownerId.equals(person.id))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        turns.lock(person.id);
        return active(project, "state = QUEUED")
                .orElseGet(() -> submit(person, submitted, JobKind.TEST, submitted.settings));
    }

    private static Optional<TrainingJob> active(UUID project, String which) {
        return TrainingJob.find("projectId = ?1 and " + which + " order by submittedAt", project)
                .firstResultOptional();
    }

    /** @throws RefusedException NOT_FOUND where the project was deleted meanwhile: deleting ends its jobs, once */
    private TrainingJob submit(Person person, Project project, JobKind kind, TrainingSettings settings) {
        entities.refresh(project);
        if (project.deletedAt != null) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        TrainingJob job = new TrainingJob();
        job.id = UUID.randomUUID();
        job.personId = person.id;
        job.projectId = project.id;
        job.kind = kind;
        job.state = JobState.QUEUED;
        job.settings = settings;
        job.submittedAt = clock.instant();
        job.persist();
        turns.releaseNext(person.id);
        publisher.changed(project.id, Change.JOB);
        return job;
    }

    /**
     * Takes a waiting job out of the queue at once, and asks the worker of a running one to stop, which it does within
     * a second. A job that ended stays as it ended.
     *
     * @throws RefusedException NOT_FOUND
     */
    public TrainingJob cancel(Person person, UUID id) {
        turns.lock(person.id);
        TrainingJob job = jobs.find(person, id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        entities.refresh(job, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        switch (job.state) {
            case QUEUED -> {
                job.state = JobState.CANCELLED;
                job.endedAt = clock.instant();
                turns.releaseNext(person.id);
                publisher.changed(job.projectId, Change.JOB);
            }
            case RUNNING -> {
                job.cancelRequested = true;
                publisher.cancelRequested(job.id);
                publisher.changed(job.projectId, Change.JOB);
            }
            default -> {}
        }
        return job;
    }

    /** Where the job stands; empty unless it waits. */
    public Optional<QueuePlace> place(Person person, UUID job) {
        return jobs.find(person, job).filter(j -> j.state == JobState.QUEUED).map(forecast::of);
    }
}
