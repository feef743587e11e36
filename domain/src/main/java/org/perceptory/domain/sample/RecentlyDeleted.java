package org.perceptory.domain.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.limits.LimitsInForce;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Projects;

/** What was deleted in a project and can still be brought back. */
@ApplicationScoped
@Transactional
public class RecentlyDeleted {
    private final EntityManager entities;
    private final Projects projects;
    private final Labels labels;
    private final Samples samples;
    private final LimitsInForce limits;
    private final Clock clock;

    RecentlyDeleted(
            EntityManager entities,
            Projects projects,
            Labels labels,
            Samples samples,
            LimitsInForce limits,
            Clock clock) {
        this.entities = entities;
        this.projects = projects;
        this.labels = labels;
        this.samples = samples;
        this.limits = limits;
        this.clock = clock;
    }

    /** The last deleted first. @throws RefusedException NOT_FOUND */
    @SuppressWarnings("unchecked")
    public List<Deletion> of(Person person, UUID project) {
        projects.get(person, project);
        List<Object[]> rows = entities.createNativeQuery("""
            select l.id, l.name, true, (select count(*)::int from sample s
              where s.label_id = l.id and s.project_id = ?1 and s.deleted_at = l.deleted_at), l.deleted_at
            from label l where l.project_id = ?1 and l.deleted_at > ?2
            union all
            select l.id, l.name, false, count(*)::int, s.deleted_at
            from sample s join label l on l.id = s.label_id
            where s.project_id = ?1 and s.deleted_at > ?2 and l.deleted_at is null group by l.id, l.name, s.deleted_at
            order by 5 desc""")
                .setParameter(1, project)
                .setParameter(2, clock.instant().minus(limits.undo()))
                .getResultList();
        return rows.stream()
                .map(row -> new Deletion(
                        (UUID) row[0],
                        (String) row[1],
                        (Boolean) row[2],
                        (Integer) row[3],
                        (Instant) row[4],
                        ((Instant) row[4]).plus(limits.undo())))
                .toList();
    }

    /** @throws RefusedException NOT_FOUND, NAME_TAKEN where a new class got the name meanwhile */
    public void restore(Person person, UUID project, Deletion deletion) {
        projects.get(person, project);
        if (deletion.whole()) {
            labels.restore(person, deletion.label());
        } else {
            samples.restore(person, project, ids(project, deletion));
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(UUID project, Deletion deletion) {
        return entities.createNativeQuery(
                        "select id from sample where project_id = ?1 and label_id = ?2 and deleted_at = ?3", UUID.class)
                .setParameter(1, project)
                .setParameter(2, deletion.label())
                .setParameter(3, deletion.at())
                .getResultList();
    }
}
