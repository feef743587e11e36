package org.perceptory.domain.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What an activity allows the projects that are made for it, where that is less than everywhere. */
@ApplicationScoped
public class ActivityLimits {
    private final EntityManager entities;

    ActivityLimits(EntityManager entities) {
        this.entities = entities;
    }

    /** @param everywhere the limit of all projects */
    public int samples(UUID project, int everywhere) {
        return least("a.samples_limit", project, everywhere);
    }

    /** @param everywhere the limit of all projects */
    int labels(UUID project, int everywhere) {
        return least("a.labels_limit", project, everywhere);
    }

    private int least(String column, UUID project, int everywhere) {
        return ((Number) entities.createNativeQuery("select coalesce(min(least(" + column
                                + ", ?2)), ?2) from project p join activity a on a.id = p.activity_id"
                                + " where p.id = ?1 and p.purpose = 'WORK'")
                        .setParameter(1, project)
                        .setParameter(2, everywhere)
                        .getSingleResult())
                .intValue();
    }
}
