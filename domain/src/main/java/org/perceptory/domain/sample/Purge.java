package org.perceptory.domain.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.deadlock.RetriedOnDeadlock;
import org.perceptory.domain.limits.LimitsInForce;

/** Removes for good what was deleted longer ago than can be undone. */
@ApplicationScoped
@Transactional
@RetriedOnDeadlock
public class Purge {
    private final EntityManager entities;
    private final Blobs blobs;
    private final Audit audit;
    private final LimitsInForce limits;
    private final Clock clock;

    Purge(EntityManager entities, Blobs blobs, Audit audit, LimitsInForce limits, Clock clock) {
        this.entities = entities;
        this.blobs = blobs;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
    }

    /** Samples, classes, and the bytes and embeddings that nobody refers to any more. @return how many samples */
    @SuppressWarnings("unchecked")
    public int run() {
        Instant before = clock.instant().minus(limits.undo());
        List<String> removed = entities.createNativeQuery(
                        "delete from sample where deleted_at < ?1 returning blob_sha256", String.class)
                .setParameter(1, before)
                .getResultList();
        entities.createNativeQuery("delete from label where deleted_at < ?1")
                .setParameter(1, before)
                .executeUpdate();
        int bytes = blobs.removeUnreferenced(removed);
        if (!removed.isEmpty()) {
            audit.removed(Action.SAMPLES_PURGED, Map.of("samples", removed.size(), "blobs", bytes));
        }
        return removed.size();
    }
}
