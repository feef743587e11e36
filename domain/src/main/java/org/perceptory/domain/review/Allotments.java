package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;

/** Which student's work is allotted to whom. Asks nobody whether they may: {@link Marking} does. */
@ApplicationScoped
class Allotments {
    private final EntityManager entities;
    private final Clock clock;

    Allotments(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    List<Person> markers(UUID activity) {
        return entities.createNativeQuery("""
            select p.* from person p join membership m on m.person_id = p.id and m.role = 'TUTOR' and m.active
            join activity a on a.course_id = m.course_id where a.id = ?1 order by lower(p.name), p.id""", Person.class)
                .setParameter(1, activity)
                .getResultList();
    }

    Optional<Person> marker(UUID activity, UUID student) {
        return ids(
                        "select marker_id from allotted_marker where activity_id = ?1 and student_id = ?2",
                        activity,
                        student)
                .stream()
                .findFirst()
                .map(id -> Person.<Person>findById(id));
    }

    /** @throws RefusedException NOT_FOUND for who neither is a student of its course nor handed anything in */
    void refuseStranger(UUID activity, UUID student) {
        if (ids("""
            select m.person_id from membership m join activity a on a.course_id = m.course_id
            where a.id = ?1 and m.person_id = ?2 and m.role = 'STUDENT' and m.active
            union select s.person_id from submission s where s.activity_id = ?1 and s.person_id = ?2""", activity, student).isEmpty()) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
    }

    void put(UUID activity, UUID student, UUID marker) {
        entities.flush();
        entities.createNativeQuery("""
            insert into allotment (activity_id, student_id, marker_id, allotted_at) values (?1, ?2, ?3, ?4)
            on conflict (activity_id, student_id)
              do update set marker_id = excluded.marker_id, allotted_at = excluded.allotted_at""")
                .setParameter(1, activity)
                .setParameter(2, student)
                .setParameter(3, marker)
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    void remove(UUID activity, UUID student) {
        entities.createNativeQuery("delete from allotment where activity_id = ?1 and student_id = ?2")
                .setParameter(1, activity)
                .setParameter(2, student)
                .executeUpdate();
    }

    /** @return the students who have a marker now and had none, or had one who had not begun */
    List<UUID> shareOut(UUID activity, List<UUID> markers, boolean anew) {
        entities.flush();
        if (anew) {
            entities.createNativeQuery("""
                delete from allotment t where t.activity_id = ?1 and not exists (
                  select 1 from begun_review b join submission s on s.id = b.submission_id
                  where s.activity_id = ?1 and s.person_id = t.student_id and s.state = 'HANDED_IN')""").setParameter(1, activity).executeUpdate();
        }
        Map<UUID, Integer> loads = loads(activity);
        List<UUID> students = nobodys(activity);
        List<UUID> shared = new ArrayList<>();
        for (UUID student : students) {
            List<UUID> others = new ArrayList<>(markers);
            others.remove(student);
            Optional<UUID> least =
                    others.stream().min((one, other) -> loads.getOrDefault(one, 0) - loads.getOrDefault(other, 0));
            if (least.isPresent()) {
                put(activity, student, least.get());
                loads.merge(least.get(), 1, Integer::sum);
                shared.add(student);
            }
        }
        return shared;
    }

    /** In an order that tells nothing of who is who. */
    @SuppressWarnings("unchecked")
    private List<UUID> nobodys(UUID activity) {
        return entities.createNativeQuery("""
            select m.person_id from membership m join activity a on a.course_id = m.course_id
            left join submission s on s.activity_id = a.id and s.person_id = m.person_id and s.state = 'HANDED_IN'
            where a.id = ?1 and ((m.role = 'STUDENT' and m.active) or s.id is not null)
              and not exists (select 1 from allotted_marker t where t.activity_id = a.id and t.student_id = m.person_id)
              and not exists (select 1 from review r where r.submission_id = s.id and r.final)
            order by s.id is null, m.person_id""", UUID.class)
                .setParameter(1, activity)
                .getResultList();
    }

    /** How many are whose already. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Integer> loads(UUID activity) {
        List<Object[]> all =
                entities.createNativeQuery("""
            select coalesce(t.marker_id, r.reviewer_id), count(*) from membership m
            join activity a on a.course_id = m.course_id
            left join submission s on s.activity_id = a.id and s.person_id = m.person_id and s.state = 'HANDED_IN'
            left join allotted_marker t on t.activity_id = a.id and t.student_id = m.person_id
            left join review r on r.submission_id = s.id and r.final
            where a.id = ?1 and coalesce(t.marker_id, r.reviewer_id) is not null group by 1""").setParameter(1, activity).getResultList();
        Map<UUID, Integer> loads = new HashMap<>();
        all.forEach(row -> loads.put((UUID) row[0], ((Number) row[1]).intValue()));
        return loads;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String query, UUID activity, UUID student) {
        return entities.createNativeQuery(query, UUID.class)
                .setParameter(1, activity)
                .setParameter(2, student)
                .getResultList();
    }
}
