package org.perceptory.domain.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.deadlock.RetriedOnDeadlock;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.ProjectRemoval;

/**
 * Removes people and courses with everything that is about them: rows, bytes and embeddings that nobody else refers to,
 * jobs (a running one ends quietly), models. Of people {@link AssessedWork} stays for a while. Cannot be undone. Asks
 * nobody whether they may: the page that calls does.
 */
@ApplicationScoped
@Transactional
public class Erasure {
    /** Projects that go with a course. */
    private static final String OF_COURSE =
            "select p.id from project p join activity a on a.id = p.activity_id where a.course_id = ?1";

    private static final String OF_PERSON = "select p.id from project p where p.owner_id = ?1";

    /** Whatever else is about a person, and goes at once though their assessed work stays. */
    private static final List<String> AT_ONCE = List.of(
            "delete from identity where person_id = ?1",
            "delete from local_account where person_id = ?1",
            "delete from access_token where person_id = ?1",
            "delete from sign_in where person_id = ?1",
            "delete from grade where person_id = ?1",
            "delete from deep_link where person_id = ?1",
            "delete from account_invitation where person_id = ?1",
            "delete from saved_comment where person_id = ?1",
            "delete from allotment where marker_id = ?1",
            // Reasons tell of illness; that the work was not late is told by the dates.
            "update extension set reason = '' where person_id = ?1",
            "update extension set granted_by = null where granted_by = ?1",
            "update regrade_request set answered_by = null where answered_by = ?1",
            "update review set reviewer_id = null where reviewer_id = ?1",
            "update membership set active = false where person_id = ?1",
            """
            delete from membership m where m.person_id = ?1 and not exists (
              select 1 from submission s join activity a on a.id = s.activity_id
              where s.person_id = m.person_id and a.course_id = m.course_id)""");

    private final EntityManager entities;
    private final ProjectRemoval removal;
    private final AssessedWork assessed;
    private final Audit audit;
    private final Clock clock;

    Erasure(EntityManager entities, ProjectRemoval removal, AssessedWork assessed, Audit audit, Clock clock) {
        this.entities = entities;
        this.removal = removal;
        this.assessed = assessed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Removes the person. What they made for an activity stays with the other tutors of its course; without any it
     * goes. Reviews that they wrote stay with whom they are about, without their name. Their assessed work stays where
     * it was handed in, with their name and no way in, until its time has come.
     *
     * @param by who does it, the person or an admin
     */
    @RetriedOnDeadlock
    public void person(Person by, UUID person) {
        remove(by.id, person);
    }

    /** As {@link #person(Person, UUID)}, by the service itself; of who was removed before what has been kept enough. */
    @RetriedOnDeadlock
    public void person(UUID person) {
        remove(null, person);
    }

    private void remove(UUID by, UUID person) {
        // Before the projects that change hands: see the room deadlock.
        ids("select id from person where id = ?1 for no key update", person);
        handOver(person);
        boolean again = count("select count(*) from person where id = ?1 and erased_at is not null", person)
                        .longValue()
                > 0;
        Number submissions = count("select count(*) from submission where person_id = ?1", person);
        List<UUID> kept = assessed.keep(person);
        List<UUID> gone =
                ids(OF_PERSON, person).stream().filter(id -> !kept.contains(id)).toList();
        Map<String, Number> counts = new LinkedHashMap<>();
        counts.put("submissions", submissions.longValue() - kept.size());
        counts.put("projects", removal.remove(gone).get("projects"));
        if (!kept.isEmpty()) {
            counts.put("kept", kept.size());
        }
        int people = kept.isEmpty() ? run("delete from person where id = ?1", person) : closed(person);
        if (people > 0) {
            audit.write(Act.of(again ? Action.ASSESSED_WORK_REMOVED : Action.PERSON_DELETED)
                    .by(by)
                    .to(person)
                    .saying(Audit.written(counts)));
        }
    }

    /** Leaves of the person what their assessed work needs. @return how many people that is */
    private int closed(UUID person) {
        AT_ONCE.forEach(change -> run(change, person));
        return entities.createNativeQuery("""
                update person set email = null, role = 'STUDENT', given_role = 'STUDENT',
                  erased_at = coalesce(erased_at, ?2) where id = ?1""")
                .setParameter(1, person)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /**
     * The course with its activities, the work for them, and the people who are known from nowhere else.
     *
     * @param by the admin who does it
     */
    @RetriedOnDeadlock
    public void course(Person by, UUID course) {
        end(by.id, course);
    }

    /** As {@link #course(Person, UUID)}, by the service itself, when its time has come. */
    @RetriedOnDeadlock
    public void course(UUID course) {
        end(null, course);
    }

    private void end(UUID by, UUID course) {
        String title = title(course);
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
        List<UUID> strangers = members.stream().filter(this::knownFromNowhere).toList();
        strangers.forEach(person -> remove(by, person));
        counts.put("people", strangers.size());
        if (courses > 0) {
            audit.write(Act.of(Action.COURSE_DELETED).by(by).on(title).saying(Audit.written(counts)));
        }
    }

    @SuppressWarnings("unchecked")
    private String title(UUID course) {
        List<String> titles = entities.createNativeQuery("select title from course where id = ?1", String.class)
                .setParameter(1, course)
                .getResultList();
        return titles.isEmpty() ? null : titles.getFirst();
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
