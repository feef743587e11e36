package org.perceptory.app.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The jobs that wait and run, and who runs them. Never what is in them. */
@ApplicationScoped
class QueueFigures {

    /**
     * A job that has not ended.
     *
     * @param waited seconds since it was asked for
     * @param ran seconds since it was started; null while it waits
     * @param worker who runs it; null while it waits
     * @param heard seconds since its worker last said that it lives
     */
    record Job(UUID id, String kind, String state, String stage, Long waited, Long ran, String worker, Long heard) {}

    private final EntityManager entities;

    QueueFigures(EntityManager entities) {
        this.entities = entities;
    }

    /** Running ones first, then in the order of their coming. */
    @Transactional
    List<Job> now() {
        return entities.createNativeQuery("""
        select j.id, j.kind, j.state, j.stage, cast(extract(epoch from now() - j.submitted_at) as bigint),
          cast(extract(epoch from now() - j.started_at) as bigint), t.picked_by,
          cast(extract(epoch from now() - t.last_heartbeat) as bigint)
        from training_job j left join scheduled_tasks t on t.task_name = 'turn' and t.task_instance = j.id || '/' || j.person_id and t.picked
        where j.state in ('QUEUED', 'RUNNING') order by j.state desc, j.submitted_at""", Job.class).getResultList();
    }
}
