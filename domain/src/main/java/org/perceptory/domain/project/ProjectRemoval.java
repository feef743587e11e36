package org.perceptory.domain.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.event.ProjectEvent.Change;
import org.perceptory.domain.event.Publisher;

/** Removes projects that belong to something that is removed. Asks nobody whether they may: the caller did. */
@ApplicationScoped
@Transactional
public class ProjectRemoval {
    private final EntityManager entities;
    private final Blobs blobs;
    private final Publisher publisher;

    ProjectRemoval(EntityManager entities, Blobs blobs, Publisher publisher) {
        this.entities = entities;
        this.blobs = blobs;
        this.publisher = publisher;
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
     * First the people whose jobs are in them, as everything does that begins or ends a job (see {@code deadlock}):
     * what held a project already would wait for its job, and the job's end for the project.
     */
    private void lock(Collection<UUID> projects) {
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
