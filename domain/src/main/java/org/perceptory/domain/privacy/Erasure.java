package org.perceptory.domain.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.deadlock.RetriedOnDeadlock;
import org.perceptory.domain.project.ProjectRemoval;

/**
 * Removes people and courses with everything that is about them: rows, bytes and embeddings that nobody else refers to,
 * jobs (a running one ends quietly), models. Cannot be undone. Asks nobody whether they may: the page that calls does.
 */
@ApplicationScoped
@Transactional
public class Erasure {
    /** Projects that go with a course. */
    private static final String OF_COURSE =
            "select p.id from project p join activity a on a.id = p.activity_id where a.course_id = ?1";

    private static final String OF_PERSON = "select p.id from project p where p.owner_id = ?1";

    private final EntityManager entities;
    private final ProjectRemoval removal;
    private final Audit audit;

    Erasure(EntityManager entities, ProjectRemoval removal, Audit audit) {
        this.entities = entities;
        this.removal = removal;
        this.audit = audit;
    }

    /**
     * Removes the person. What they made for an activity stays with the other tutors of its course; without any it
     * goes. Reviews that they wrote stay with whom they are about, without their name.
     */
    @RetriedOnDeadlock
    public void person(UUID person) {
        // Before the projects that change hands: see the room deadlock.
        ids("select id from person where id = ?1 for no key update", person);
        handOver(person);
        Map<String, Number> counts = new LinkedHashMap<>();
        counts.put("submissions", count("select count(*) from submission where person_id = ?1", person));
        counts.put("projects", removeProjects(OF_PERSON, person));
        int people = run("delete from person where id = ?1", person);
        if (people > 0) {
            audit.removed(Action.PERSON_DELETED, counts);
        }
    }

    /** The course with its activities, the work for them, and the people who are known from nowhere else. */
    @RetriedOnDeadlock
    public void course(UUID course) {
        List<UUID> members = ids("select person_id from membership where course_id = ?1", course);
        Map<String, Number> counts = new LinkedHashMap<>();
        counts.put(
                "submissions",
                count(
                        "select count(*) from submission s join activity a on a.id = s.activity_id where a.course_id = ?1",
                        course));
        counts.put("projects", removeProjects(OF_COURSE, course));
        counts.put("activities", run("delete from activity where course_id = ?1", course));
        int courses = run("delete from course where id = ?1", course);
        counts.put(
                "people",
                members.stream()
                        .filter(this::knownFromNowhere)
                        .peek(this::person)
                        .count());
        if (courses > 0) {
            audit.removed(Action.COURSE_DELETED, counts);
        }
    }

    private boolean knownFromNowhere(UUID person) {
        return count("""
            select count(*) from person p where p.id = ?1 and p.role = 'STUDENT'
              and not exists (select 1 from membership m where m.person_id = p.id)
              and not exists (select 1 from local_account l where l.person_id = p.id)
              and not exists (select 1 from project o where o.owner_id = p.id and o.deleted_at is null)""", person).intValue() == 1;
    }

    private void handOver(UUID person) {
        run("""
        update project p set owner_id = heir.person_id
        from activity a, lateral (
          select m.person_id from membership m
          where m.course_id = a.course_id and m.role = 'TUTOR' and m.active and m.person_id <> ?1
          order by m.created_at limit 1) heir
        where a.id = p.activity_id and p.owner_id = ?1 and p.purpose in ('START', 'HIDDEN_TEST')""", person);
    }

    private int removeProjects(String which, UUID of) {
        return removal.remove(ids(which, of)).get("projects");
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String query, UUID of) {
        return entities.createNativeQuery(query, UUID.class).setParameter(1, of).getResultList();
    }

    private Number count(String query, UUID of) {
        return (Number) entities.createNativeQuery(query).setParameter(1, of).getSingleResult();
    }

    private int run(String change, UUID of) {
        return entities.createNativeQuery(change).setParameter(1, of).executeUpdate();
    }
}
