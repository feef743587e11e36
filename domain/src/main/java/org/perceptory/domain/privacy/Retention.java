package org.perceptory.domain.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.access.SignIns;
import org.perceptory.domain.sample.DeletedProjects;

/**
 * Ends what has lasted long enough: courses that closed, deleted projects, and sign-ins. The worker runs it every hour.
 */
@ApplicationScoped
public class Retention {
    private final EntityManager entities;
    private final Erasure erasure;
    private final SignIns signIns;
    private final DeletedProjects deleted;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(
            EntityManager entities,
            Erasure erasure,
            SignIns signIns,
            DeletedProjects deleted,
            RetentionSettings settings,
            Clock clock) {
        this.entities = entities;
        this.erasure = erasure;
        this.signIns = signIns;
        this.deleted = deleted;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many courses ended */
    @Transactional
    public int run() {
        signIns.removeExpired();
        deleted.removeExpired();
        List<UUID> ended = ended();
        ended.forEach(erasure::course);
        return ended.size();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ended() {
        return entities.createNativeQuery(
                        "select id from course where closes_on + coalesce(retention_days, ?1) < ?2", UUID.class)
                .setParameter(1, settings.courseDays())
                .setParameter(2, LocalDate.now(clock))
                .getResultList();
    }
}
