package org.perceptory.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;

/**
 * Takes students out of a course that no VLE has a list for, and back. Who is out sees nothing of the course and hands
 * nothing in; what they handed in stays with it, and their own project stays theirs.
 */
@ApplicationScoped
@Transactional
public class Enrolments {
    private final EntityManager entities;
    private final Courses courses;
    private final Audit audit;

    Enrolments(EntityManager entities, Courses courses, Audit audit) {
        this.audit = audit;
        this.entities = entities;
        this.courses = courses;
    }

    /**
     * Also the link of the course does not let them in again. @throws RefusedException NOT_FOUND also for a VLE's
     * course, and for who is no student of it
     */
    public void remove(Person tutor, UUID course, UUID student) {
        student(tutor, course, student, true).active = false;
        audit.write(Act.of(Action.MEMBER_REMOVED).by(tutor.id).to(student).in(course));
    }

    /** @throws RefusedException NOT_FOUND for who was not taken out */
    public void takeBack(Person tutor, UUID course, UUID student) {
        student(tutor, course, student, false).active = true;
        audit.write(Act.of(Action.MEMBER_TAKEN_BACK).by(tutor.id).to(student).in(course));
    }

    /** Who was taken out, by name; of a VLE's course, who is on its list no longer. */
    public List<Member> former(Person tutor, UUID course) {
        courses.taught(tutor, course);
        return entities.createQuery("""
            select p, m from Membership m join Person p on p.id = m.personId
            where m.courseId = ?1 and not m.active and m.role = STUDENT and p.erasedAt is null order by lower(p.name), p.id""", Object[].class)
                .setParameter(1, course)
                .getResultStream()
                .map(row -> new Member((Person) row[0], (Membership) row[1]))
                .toList();
    }

    private Membership student(Person tutor, UUID course, UUID student, boolean active) {
        if (courses.taught(tutor, course).platformId != null) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        return Membership.locked(entities, course, student)
                .filter(found -> found.role == CourseRole.STUDENT && found.active == active)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }
}
