package org.perceptory.domain.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.deadlock.RetriedOnDeadlock;
import org.perceptory.domain.event.ProjectEvent.Change;
import org.perceptory.domain.event.Publisher;
import org.perceptory.domain.limits.LimitsInForce;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.ProjectRemoval;
import org.perceptory.domain.project.Projects;

/** The deleted projects of the person who asks, for as long as they can be brought back. */
@ApplicationScoped
@Transactional
@RetriedOnDeadlock
public class DeletedProjects {
    /** Nobody looks for more; they all go in the end. */
    private static final int MOST = 100;

    /** As {@code project_editor} of those that are there. */
    private static final String KEPT = """
        from project p join project_keeper k on k.project_id = p.id
        where k.person_id = ?1 and k.deleted_at > ?2\s""";

    private final EntityManager entities;
    private final Projects projects;
    private final SampleWriter samples;
    private final ProjectRemoval removal;
    private final Audit audit;
    private final Publisher publisher;
    private final LimitsInForce limits;
    private final Clock clock;

    DeletedProjects(
            EntityManager entities,
            Projects projects,
            SampleWriter samples,
            ProjectRemoval removal,
            Audit audit,
            Publisher publisher,
            LimitsInForce limits,
            Clock clock) {
        this.entities = entities;
        this.projects = projects;
        this.samples = samples;
        this.removal = removal;
        this.audit = audit;
        this.publisher = publisher;
        this.limits = limits;
        this.clock = clock;
    }

    /** Those of their own, the last deleted first; at most {@value #MOST}. */
    @SuppressWarnings("unchecked")
    public List<DeletedProject> of(Person person) {
        List<Object[]> rows = entities.createNativeQuery("""
                select p.id, p.name, p.modality, (select count(*)::int from sample s
                  where s.project_id = p.id and s.deleted_at is null), p.deleted_at\s""" + KEPT + """
                and p.owner_id = ?1 order by p.deleted_at desc, p.id limit ?3""")
                .setParameter(1, person.id)
                .setParameter(2, earliest())
                .setParameter(3, MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new DeletedProject(
                        (UUID) row[0],
                        (String) row[1],
                        Modality.valueOf((String) row[2]),
                        (Integer) row[3],
                        (Instant) row[4],
                        ((Instant) row[4]).plus(limits.undo())))
                .toList();
    }

    /**
     * Brings it back with everything that was in it. Work for an activity that was begun anew meanwhile comes back as a
     * project of the person's own.
     *
     * @throws RefusedException NOT_FOUND, TOO_MANY_PROJECTS, TOO_MANY_BYTES
     */
    public void restore(Person person, UUID id) {
        removal.lock(List.of(id));
        check(person, id);
        projects.refuseBeyondLimit(person);
        samples.refuseBeyondRoom(person, id);
        // As an activity is begun, so that neither comes between.
        entities.createNativeQuery("""
            select pg_advisory_xact_lock(hashtextextended(activity_id || ' ' || owner_id, 0)) from project
            where id = ?1 and activity_id is not null""").setParameter(1, id).getResultList();
        entities.createNativeQuery("""
            update project p set deleted_at = null,
              purpose = case when t.taken then 'OWN' else p.purpose end,
              activity_id = case when t.taken then null else p.activity_id end
            from (select exists (select 1 from project o join project d on d.id = ?1
              where o.id <> d.id and o.activity_id = d.activity_id and o.purpose = d.purpose and o.deleted_at is null
                and (d.purpose <> 'WORK' or o.owner_id = d.owner_id)) as taken) t
            where p.id = ?1""").setParameter(1, id).executeUpdate();
        entities.clear();
        publisher.changed(id, Change.PROJECT);
    }

    /** Removes it now, with everything in it. Nothing brings it back. @throws RefusedException NOT_FOUND */
    public void remove(Person person, UUID id) {
        removal.lock(List.of(id));
        check(person, id);
        removeForGood(id, person.id);
    }

    /** Removes all that can be brought back no more, whoever's they were. @return how many */
    public int removeExpired() {
        removal.lock(expired());
        List<UUID> expired = expired(); // None was brought back meanwhile.
        expired.forEach(id -> removeForGood(id, null));
        return expired.size();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> expired() {
        return entities.createNativeQuery("select id from project where deleted_at <= ?1 order by id", UUID.class)
                .setParameter(1, earliest())
                .getResultList();
    }

    /** @param by null: its time had come */
    private void removeForGood(UUID id, UUID by) {
        Map<String, Integer> counts = contents(id);
        removal.remove(List.of(id));
        audit.write(Act.of(Action.PROJECT_DELETED).by(by).saying(Audit.written(counts)));
    }

    private void check(Person person, UUID id) {
        boolean found = !entities.createNativeQuery("select 1 " + KEPT + "and p.id = ?3")
                .setParameter(1, person.id)
                .setParameter(2, earliest())
                .setParameter(3, id)
                .getResultList()
                .isEmpty();
        if (!found) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
    }

    private Instant earliest() {
        return clock.instant().minus(limits.undo());
    }

    private Map<String, Integer> contents(UUID project) {
        Object[] row = (Object[])
                entities.createNativeQuery("""
                    select (select count(*)::int from label where project_id = ?1),
                      (select count(*)::int from sample where project_id = ?1),
                      (select count(*)::int from model where project_id = ?1),
                      (select count(*)::int from training_job where project_id = ?1)""").setParameter(1, project).getSingleResult();
        return Map.of(
                "labels", (Integer) row[0], "samples", (Integer) row[1], "models", (Integer) row[2], "jobs", (Integer)
                        row[3]);
    }
}
