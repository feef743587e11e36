package org.perceptory.domain.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;

/** The class at a glance: how far each student of a course is with an activity. */
@ApplicationScoped
@Transactional
public class ClassList {
    private final EntityManager entities;
    private final Activities activities;
    private final Courses courses;

    ClassList(EntityManager entities, Activities activities, Courses courses) {
        this.entities = entities;
        this.activities = activities;
        this.courses = courses;
    }

    /** How far somebody is. */
    public enum State {
        NOT_BEGUN,
        BEGUN,
        TRAINED,
        HANDED_IN,
        REVIEWED,
        RELEASED
    }

    /**
     * A student and an activity.
     *
     * @param name null where the VLE tells none
     * @param samples in their project now; 0 before they began
     * @param submission null unless handed in
     * @param labels the classes of the model that was handed in, as they stand in their column; null unless handed in
     * @param evaluation of the model that was handed in, as it stands in its column; null unless handed in
     * @param points of the review that counts; null before there are any, and while this tutor is not to see them
     * @param marker who marks it; null while it is nobody's
     * @param markerName null where the VLE tells none
     * @param marked whether the review that counts has points, also where they are not shown
     */
    public record Row(
            UUID person,
            String name,
            long samples,
            boolean begun,
            boolean trained,
            UUID submission,
            Boolean late,
            Instant submittedAt,
            String labels,
            String evaluation,
            Integer hiddenCorrect,
            Integer hiddenCount,
            Double points,
            Boolean released,
            UUID marker,
            String markerName,
            Boolean marked) {

        public State state() {
            if (submission != null) {
                return Boolean.TRUE.equals(released)
                        ? State.RELEASED
                        : Boolean.TRUE.equals(marked) ? State.REVIEWED : State.HANDED_IN;
            }
            return trained ? State.TRAINED : begun ? State.BEGUN : State.NOT_BEGUN;
        }
    }

    /**
     * What is handed in for an activity.
     *
     * @param toMark how much of it has no points that count, but for this tutor's own
     * @param toRegrade how many questions about points nobody has answered, but for this tutor's own
     */
    public record Totals(UUID activity, long handedIn, long toMark, long toRegrade) {}

    /** By activity, for the tutors of the course. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Totals> totals(Person tutor, UUID course) {
        courses.taught(tutor, course);
        List<Totals> all = entities.createNativeQuery("""
            select a.id, count(s.id), count(s.id) filter (
                where r.points is null and r.released_at is null and s.person_id <> ?2),
              count(q.submission_id) filter (where q.answered_at is null and s.person_id <> ?2)
            from activity a left join submission s on s.activity_id = a.id and s.state = 'HANDED_IN'
            left join review r on r.submission_id = s.id and r.final
            left join regrade_request q on q.submission_id = s.id where a.course_id = ?1 group by a.id""", Totals.class)
                .setParameter(1, course)
                .setParameter(2, tutor.id)
                .getResultList();
        return all.stream().collect(Collectors.toMap(Totals::activity, Function.identity()));
    }

    /** Every student of the course and whoever handed something in, by name. */
    @SuppressWarnings("unchecked")
    public List<Row> of(Person tutor, UUID activity) {
        UUID course = activities.taught(tutor, activity).courseId;
        return entities.createNativeQuery("""
            select p.id, p.name,
              (select count(*) from sample x where x.project_id = w.id and x.deleted_at is null),
              w.id is not null, exists (select 1 from model y where y.project_id = w.id),
              s.id, s.late, s.submitted_at, m.labels, m.evaluation, s.hidden_correct, s.hidden_count,
              case when v.review_id is not null then cast(r.points as double precision) end,
              r.released_at is not null, k.id, k.name, r.points is not null
            from membership e join person p on p.id = e.person_id
            left join project w on w.activity_id = ?1 and w.owner_id = p.id and w.purpose = 'WORK'
              and w.deleted_at is null
            left join submission s on s.activity_id = ?1 and s.person_id = p.id and s.state = 'HANDED_IN'
            left join model m on m.id = s.model_id
            left join review r on r.submission_id = s.id and r.final
            left join readable_review v on v.review_id = r.id and v.person_id = ?3
            left join allotted_marker t on t.activity_id = ?1 and t.student_id = p.id
            left join person k on k.id = coalesce(t.marker_id, r.reviewer_id)
            where e.course_id = ?2 and ((e.role = 'STUDENT' and e.active) or s.id is not null)
            order by lower(coalesce(p.name, '')), p.id""", Row.class)
                .setParameter(1, activity)
                .setParameter(2, course)
                .setParameter(3, tutor.id)
                .getResultList();
    }
}
