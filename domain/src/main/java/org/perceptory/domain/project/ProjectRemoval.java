package org.perceptory.domain.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.event.ProjectEvent.Change;
import org.perceptory.domain.event.Publisher;

/** Puts projects aside, and removes them for good. Asks nobody whether they may: the caller did. */
@ApplicationScoped
@Transactional
public class ProjectRemoval {
    private final EntityManager entities;
    private final Blobs blobs;
    private final Publisher publisher;

    private final Clock clock;

    ProjectRemoval(EntityManager entities, Blobs blobs, Publisher publisher, Clock clock) {
        this.entities = entities;
        this.blobs = blobs;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** From now on nobody finds it, and nothing is done in it; all that is in it stays. */
    void putAside(UUID project) {
        lock(List.of(project));
        Instant now = clock.instant();
        run("update project set deleted_at = ?2 where id = ?1 and deleted_at is null", project, now);
        // The turn of one that was released finds it ended, and lets the person's next job go on.
        run(
                "update training_job set state = 'CANCELLED', ended_at = ?2 where project_id = ?1 and state = 'QUEUED'",
                project,
                now);
        entities.createNativeQuery(
                        "update training_job set cancel_requested = true where project_id = ?1 and state = 'RUNNING'")
                .setParameter(1, project)
                .executeUpdate();
        cancelJobs(project);
        publisher.queueMoved();
        publisher.changed(project, Change.DELETED);
    }

    private void run(String change, UUID project, Instant at) {
        entities.createNativeQuery(change)
                .setParameter(1, project)
                .setParameter(2, at)
                .executeUpdate();
    }

    /** With everything in them; a running job ends quietly. @return how many of what went */
    public Map<String, Integer> remove(Collection<UUID> projects) {
        lock(projects);
        List<String> candidates = projects.stream()
                .flatMap(id -> blobs.ofProject(id).stream())
                .distinct()
                .toList();
        projects.forEach(this::cancelJobs);
        int samples = count(projects);
        projects.forEach(id -> entities.createNativeQuery("delete from project where id = ?1")
                .setParameter(1, id)
                .executeUpdate());
        blobs.removeUnreferenced(candidates);
        projects.forEach(id -> publisher.changed(id, Change.DELETED));
        return Map.of("projects", projects.size(), "samples", samples);
    }

    /**
     * Holds them until the transaction ends. First the people whose jobs are in them, as everything does that begins or
     * ends a job (see {@code deadlock}): what held a project already would wait for its job, and the job's end for the
     * project.
     */
    public void lock(Collection<UUID> projects) {
        for (String rows : List.of("""
            select 1 from person where id in (
              select owner_id from project where id = any(?1)
              union select person_id from training_job where project_id = any(?1))
            order by id for no key update""", "select 1 from project where id = any(?1) order by id for update")) {
            entities.createNativeQuery(rows)
                    .setParameter(1, projects.toArray(UUID[]::new))
                    .getResultList();
        }
    }

    private int count(Collection<UUID> projects) {
        return ((Number) entities.createNativeQuery("select count(*) from sample where project_id = any(?1)")
                        .setParameter(1, projects.toArray(UUID[]::new))
                        .getSingleResult())
                .intValue();
    }

    @SuppressWarnings("unchecked")
    private void cancelJobs(UUID project) {
        List<UUID> running = entities.createNativeQuery(
                        "select id from training_job where project_id = ?1 and state = 'RUNNING'", UUID.class)
                .setParameter(1, project)
                .getResultList();
        running.forEach(publisher::cancelRequested);
    }
}
