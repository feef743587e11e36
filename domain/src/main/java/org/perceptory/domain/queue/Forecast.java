package org.perceptory.domain.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.domain.training.JobKind;
import org.perceptory.domain.training.TrainingJob;

/** Foretells when a waiting job will start, from the queue's order and from how long jobs took lately. */
@ApplicationScoped
class Forecast {
    private static final double SECONDS_WITHOUT_EXPERIENCE = 3;

    private final EntityManager entities;
    private final Clock clock;

    Forecast(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    QueuePlace of(TrainingJob job) {
        Map<JobKind, Double> usual = usualSeconds();
        List<JobKind> ahead = ahead(job.id);
        List<Running> running = running();
        double work = ahead.stream().mapToDouble(usual::get).sum();
        for (Running other : running) {
            work += Math.max(0, usual.get(other.kind) - secondsSince(other.startedAt));
        }
        // While a job waits every slot is taken, so as many jobs run as there are slots.
        double untilStart = work / Math.max(1, running.size());
        return new QueuePlace(ahead.size() + 1, seconds(untilStart), seconds(untilStart + usual.get(job.kind)));
    }

    private record Running(JobKind kind, Instant startedAt) {}

    /** Not as entities: the job that is asked for may have started since it was read, and would be the old one here. */
    private List<Running> running() {
        return entities.createQuery("select kind, startedAt from TrainingJob where state = RUNNING", Running.class)
                .getResultList();
    }

    /** The kinds of the jobs that start before this one: round by round of everybody's first, second … job. */
    @SuppressWarnings("unchecked")
    private List<JobKind> ahead(UUID job) {
        List<String> kinds =
                entities.createNativeQuery("""
                with waiting as (
                  select id, kind, -priority as last, coalesce(released_at, submitted_at) as since,
                    row_number() over (partition by person_id order by released_at is null, submitted_at)
                      + (select count(*) from training_job r where r.person_id = w.person_id and r.state = 'RUNNING')
                      as round
                  from training_job w where state = 'QUEUED')
                select w.kind from waiting w, waiting me
                where me.id = ?1 and (w.round, w.last, w.since, w.id) < (me.round, me.last, me.since, me.id)""").setParameter(1, job).getResultList();
        return kinds.stream().map(JobKind::valueOf).toList();
    }

    /** The median of the last 50 of each kind. */
    @SuppressWarnings("unchecked")
    private Map<JobKind, Double> usualSeconds() {
        List<Object[]> rows = entities.createNativeQuery("""
                select k.kind, (select percentile_cont(0.5) within group (order by seconds) from (
                  select extract(epoch from ended_at - started_at)::float8 as seconds from training_job j
                  where j.kind = k.kind and j.state = 'SUCCEEDED' order by ended_at desc limit 50) recent)
                from (values ('EMBED'), ('TRAIN'), ('TEST')) as k (kind)""").getResultList();
        Map<JobKind, Double> seconds = new EnumMap<>(JobKind.class);
        for (Object[] row : rows) {
            seconds.put(
                    JobKind.valueOf((String) row[0]), row[1] == null ? SECONDS_WITHOUT_EXPERIENCE : (Double) row[1]);
        }
        return seconds;
    }

    private double secondsSince(Instant start) {
        return Duration.between(start, clock.instant()).toMillis() / 1000.0;
    }

    private static Duration seconds(double value) {
        return Duration.ofMillis(Math.round(value * 1000));
    }
}
