package org.perceptory.domain.queue;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.event.Publisher;
import org.perceptory.domain.person.PersonLock;
import org.perceptory.domain.training.TrainingJob;

/** Who may run next. Called inside the transaction that added or ended a job, so that no turn is lost. */
@ApplicationScoped
class Turns {
    private static final int LOWEST = Short.MIN_VALUE;

    private final EntityManager entities;
    private final PersonLock people;
    private final SchedulerClient scheduler;
    private final QueueSettings settings;
    private final Publisher publisher;
    private final Clock clock;

    Turns(
            EntityManager entities,
            AgroalDataSource database,
            PersonLock people,
            QueueSettings settings,
            Publisher publisher,
            Clock clock) {
        this.entities = entities;
        this.people = people;
        // Takes part in the transaction that is under way, as every user of the data source does.
        this.scheduler =
                SchedulerClient.Builder.create(database).enablePriority().build();
        this.settings = settings;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Adding, ending and releasing jobs of one person happen one after the other. */
    void lock(UUID person) {
        people.hold(person);
    }

    /** Releases the person's oldest waiting job at the tail of the queue, unless one is released already. */
    void releaseNext(UUID person) {
        entities.flush();
        Optional<TrainingJob> next = TrainingJob.find("""
                personId = ?1 and state = QUEUED and releasedAt is null and not exists (
                  select 1 from TrainingJob r where r.personId = ?1 and r.releasedAt is not null
                  and r.state in (QUEUED, RUNNING))
                order by submittedAt, id""", person).firstResultOptional();
        next.ifPresent(this::release);
        publisher.queueMoved();
    }

    private void release(TrainingJob job) {
        Instant now = clock.instant();
        job.releasedAt = now;
        job.priority = priority(job.personId, now);
        Turn turn = new Turn(job.id, job.personId);
        scheduler.scheduleIfNotExists(
                Turn.TASK.instance(turn.instance()).priority(job.priority).scheduledTo(now));
    }

    private int priority(UUID person, Instant now) {
        Number seconds = (Number) entities.createNativeQuery("""
                    select coalesce(sum(extract(epoch from least(ended_at, ?2) - greatest(started_at, ?3))), 0)
                    from training_job where person_id = ?1 and started_at is not null and ended_at > ?3""")
                .setParameter(1, person)
                .setParameter(2, now)
                .setParameter(3, now.minus(settings.fairnessWindow()))
                .getSingleResult();
        long steps = Math.round(
                seconds.doubleValue() * 1000 / settings.fairnessStep().toMillis());
        return (int) Math.max(LOWEST, -steps);
    }
}
