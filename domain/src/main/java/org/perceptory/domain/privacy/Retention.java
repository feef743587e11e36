package org.perceptory.domain.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.perceptory.domain.access.SignIns;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.course.LastDay;
import org.perceptory.domain.sample.DeletedProjects;

/**
 * Ends what has lasted long enough: courses that closed, deleted projects, assessed work of accounts that are deleted,
 * sign-ins, and the log. The worker runs it every hour.
 */
@ApplicationScoped
public class Retention {
    private final EntityManager entities;
    private final Erasure erasure;
    private final SignIns signIns;
    private final DeletedProjects deleted;
    private final AssessedWork assessed;
    private final LastDay lastDay;
    private final Audit audit;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(
            EntityManager entities,
            Erasure erasure,
            SignIns signIns,
            DeletedProjects deleted,
            AssessedWork assessed,
            LastDay lastDay,
            Audit audit,
            RetentionSettings settings,
            Clock clock) {
        this.entities = entities;
        this.erasure = erasure;
        this.signIns = signIns;
        this.deleted = deleted;
        this.assessed = assessed;
        this.lastDay = lastDay;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Each person and course in a transaction of its own, so that one that fails keeps no other.
     *
     * @return how many courses ended
     * @throws IllegalStateException after all else, where some failed; each is in it
     */
    public int run() {
        List<RuntimeException> failed = new ArrayList<>();
        alone(signIns::removeExpired, failed);
        alone(deleted::removeExpired, failed);
        alone(() -> audit.forget(clock.instant().minus(Duration.ofDays(settings.logDays()))), failed);
        each(assessed::due, erasure::person, failed);
        int ended = each(this::ended, erasure::course, failed);
        if (!failed.isEmpty()) {
            var all = new IllegalStateException(failed.size() + " that lasted long enough could not be ended");
            failed.forEach(all::addSuppressed);
            throw all;
        }
        return ended;
    }

    /** @return for how many it went well */
    private static int each(Supplier<List<UUID>> due, Consumer<UUID> end, List<RuntimeException> failed) {
        List<UUID> all = new ArrayList<>();
        alone(() -> all.addAll(due.get()), failed);
        return (int)
                all.stream().filter(one -> alone(() -> end.accept(one), failed)).count();
    }

    private static boolean alone(Runnable step, List<RuntimeException> failed) {
        try {
            QuarkusTransaction.requiringNew().run(step);
            return true;
        } catch (RuntimeException problem) {
            failed.add(problem);
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ended() {
        return entities.createNativeQuery("""
                        select c.id from course c where c.closes_on + coalesce(c.retention_days, ?1) < ?2
                          and not exists (select 1 from activity a join submission s on s.activity_id = a.id
                            join review r on r.submission_id = s.id
                            where a.course_id = c.id and (greatest(r.released_at, r.taken_back_at) > ?3 or s.kept_until > ?4))""", UUID.class)
                .setParameter(1, settings.courseDays())
                .setParameter(2, lastDay.today())
                .setParameter(3, clock.instant().minus(Duration.ofDays(settings.assessedDays())))
                .setParameter(4, clock.instant())
                .getResultList();
    }
}
