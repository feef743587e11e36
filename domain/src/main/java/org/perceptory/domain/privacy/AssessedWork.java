package org.perceptory.domain.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Work whose mark was released, also if it was taken back since: it is kept for a while though its account is deleted,
 * for the university has to answer for its marks.
 */
@ApplicationScoped
@Transactional
public class AssessedWork {
    /**
     * How long each is kept; {@code s} is the submission, {@code ?2} the time after its release, or after that was
     * taken back.
     */
    private static final String UNTIL = """
        greatest(s.kept_until, (select max(greatest(r.released_at, r.taken_back_at)) from review r where r.submission_id = s.id)
          + cast(?2 as interval))""";

    private final EntityManager entities;
    private final RetentionSettings settings;
    private final Clock clock;

    AssessedWork(EntityManager entities, RetentionSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** What stays of somebody who is erased. @param until when the last of it goes */
    public record Kept(long works, Instant until) {}

    /** What would stay of this person if their account were deleted now; empty where nothing would. */
    public Optional<Kept> of(UUID person) {
        Object[] kept = (Object[]) entities.createNativeQuery(
                        "select count(*), max(k.until) from (select " + UNTIL
                                + " as until from submission s where s.person_id = ?1) k where k.until > ?3",
                        Object[].class)
                .setParameter(1, person)
                .setParameter(2, interval())
                .setParameter(3, clock.instant())
                .getSingleResult();
        long works = ((Number) kept[0]).longValue();
        return works == 0 ? Optional.empty() : Optional.of(new Kept(works, (Instant) kept[1]));
    }

    /** Writes down how long this person's work stays, and says which: the copies that were handed in. */
    @SuppressWarnings("unchecked")
    List<UUID> keep(UUID person) {
        entities.createNativeQuery("update submission s set kept_until = " + UNTIL + " where s.person_id = ?1")
                .setParameter(1, person)
                .setParameter(2, interval())
                .executeUpdate();
        return entities.createNativeQuery(
                        "select project_id from submission where person_id = ?1 and kept_until > ?2", UUID.class)
                .setParameter(1, person)
                .setParameter(2, clock.instant())
                .getResultList();
    }

    /** Whose work has been kept long enough, some of it or all. */
    @SuppressWarnings("unchecked")
    List<UUID> due() {
        return entities.createNativeQuery("""
                select p.id from person p where p.erased_at is not null
                  and (not exists (select 1 from submission s where s.person_id = p.id)
                    or exists (select 1 from submission s where s.person_id = p.id
                      and coalesce(s.kept_until, p.erased_at) <= ?1))
                order by p.id""", UUID.class)
                .setParameter(1, clock.instant())
                .getResultList();
    }

    /** Days are of 24 hours here, as everywhere that counts from a moment. */
    private String interval() {
        return Duration.ofDays(settings.assessedDays()).toSeconds() + " seconds";
    }
}
