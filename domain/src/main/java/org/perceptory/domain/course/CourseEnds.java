package org.perceptory.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;

/** How long courses last, for admins; to everybody else there are none. */
@ApplicationScoped
@Transactional
public class CourseEnds {
    private final EntityManager entities;
    private final Audit audit;

    CourseEnds(EntityManager entities, Audit audit) {
        this.entities = entities;
        this.audit = audit;
    }

    /**
     * A course in figures.
     *
     * @param closesOn its last day; null while nobody said
     * @param retentionDays how long its data are kept after that; null: as configured
     * @param tutors of the members; a course that no VLE brings one to may be left without
     * @param releasedAt when the last mark that stands was released; null where none is
     */
    public record Ending(
            UUID id,
            String title,
            LocalDate closesOn,
            Integer retentionDays,
            Long members,
            Long tutors,
            Long activities,
            Instant releasedAt) {}

    /** By title. */
    @SuppressWarnings("unchecked")
    public List<Ending> all(Person admin) {
        checked(admin);
        return entities.createNativeQuery("""
            select c.id, c.title, c.closes_on, c.retention_days,
              (select count(*) from membership m where m.course_id = c.id and m.active),
              (select count(*) from membership m where m.course_id = c.id and m.active and m.role = 'TUTOR'),
              (select count(*) from activity a where a.course_id = c.id),
              (select max(r.released_at) from review r join submission s on s.id = r.submission_id
                join activity a on a.id = s.activity_id where a.course_id = c.id)
            from course c order by lower(c.title), c.id""", Ending.class).getResultList();
    }

    /** @throws RefusedException NOT_FOUND */
    public Course get(Person admin, UUID course) {
        checked(admin);
        return Course.<Course>findByIdOptional(course).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    /** @param day its last; null: open end */
    public void closes(Person admin, UUID course, LocalDate day) {
        Course of = get(admin, course);
        LocalDate before = of.closesOn;
        of.closesOn = day;
        audit.changedAtOnce(Act.of(Action.COURSE_CLOSES)
                .by(admin.id)
                .in(course)
                .from(before)
                .into(day));
    }

    /** @param days how long its data are kept after its last day; null: as configured */
    public void keeps(Person admin, UUID course, Integer days) {
        Course of = get(admin, course);
        Integer before = of.retentionDays;
        of.retentionDays = days;
        audit.changedAtOnce(
                Act.of(Action.COURSE_KEPT).by(admin.id).in(course).from(before).into(days));
    }

    private static void checked(Person admin) {
        if (admin.role != Role.ADMIN) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
    }
}
