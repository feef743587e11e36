package org.perceptory.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;

/**
 * Tutors of a VLE's course whom the VLE knows as learners, such as Moodle's non-editing teachers: another tutor raises
 * them, in this course alone, and neither a roster nor a launch takes it back.
 */
@ApplicationScoped
@Transactional
public class RaisedTutors {
    private final EntityManager entities;
    private final Courses courses;
    private final Audit audit;

    RaisedTutors(EntityManager entities, Courses courses, Audit audit) {
        this.entities = entities;
        this.courses = courses;
        this.audit = audit;
    }

    /** @throws RefusedException NOT_FOUND for who teaches no such course of a VLE, and for who is no student in it */
    public void raise(Person tutor, UUID course, UUID student) {
        Membership membership = member(tutor, course, student);
        if (membership.role != CourseRole.STUDENT) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        membership.raisedRole = CourseRole.TUTOR;
        membership.role = CourseRole.TUTOR;
        audit.write(Act.of(Action.COURSE_ROLE_GIVEN)
                .by(tutor.id)
                .to(student)
                .in(course)
                .from(CourseRole.STUDENT)
                .into(CourseRole.TUTOR));
    }

    /**
     * They are a student until the VLE says otherwise.
     *
     * @throws RefusedException NOT_FOUND as {@link #raise}, and for who was not raised
     */
    public void lower(Person tutor, UUID course, UUID person) {
        Membership membership = member(tutor, course, person);
        if (membership.raisedRole == null) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        membership.raisedRole = null;
        membership.role = CourseRole.STUDENT;
        audit.write(Act.of(Action.COURSE_ROLE_GIVEN)
                .by(tutor.id)
                .to(person)
                .in(course)
                .from(CourseRole.TUTOR)
                .into(CourseRole.STUDENT));
    }

    private Membership member(Person tutor, UUID course, UUID person) {
        if (courses.taught(tutor, course).platformId == null) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        return Membership.locked(entities, course, person)
                .filter(found -> found.active)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }
}
