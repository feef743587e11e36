package org.perceptory.domain.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.perceptory.domain.event.ProjectEvent.Change;

/** Tells every process of a change. Call it inside the transaction: PostgreSQL delivers at commit, or never. */
@ApplicationScoped
public class Publisher {
    private final EntityManager entities;

    Publisher(EntityManager entities) {
        this.entities = entities;
    }

    public void changed(UUID project, Change change) {
        notify(Channel.PERCEPTORY_PROJECT, project + " " + change);
    }

    /** Wakes the workers, and the pages that show a place in the queue. */
    public void queueMoved() {
        notify(Channel.PERCEPTORY_QUEUE, "");
    }

    /** Reaches the worker that runs the job. */
    public void cancelRequested(UUID job) {
        notify(Channel.PERCEPTORY_CANCEL, job.toString());
    }

    private void notify(Channel channel, String payload) {
        entities.createNativeQuery("select cast(pg_notify(?1, ?2) as text)")
                .setParameter(1, channel.sqlName())
                .setParameter(2, payload)
                .getSingleResult();
    }
}
