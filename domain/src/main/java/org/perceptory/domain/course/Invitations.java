package org.perceptory.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.Secret;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;

/** Lets people into a course that no VLE sends them to: who opens its link becomes a student of it. */
@ApplicationScoped
@Transactional
public class Invitations {
    private final Courses courses;
    private final LastDay lastDay;
    private final Audit audit;

    Invitations(Courses courses, LastDay lastDay, Audit audit) {
        this.courses = courses;
        this.lastDay = lastDay;
        this.audit = audit;
    }

    /**
     * A new link; an older one leads nowhere from now on. @throws RefusedException NOT_FOUND also for a VLE's course
     */
    public String invite(Person tutor, UUID course) {
        Course taught = local(tutor, course);
        taught.joinCode = Secret.draw();
        audit.write(Act.of(Action.COURSE_LINK_MADE).by(tutor.id).in(course));
        return taught.joinCode;
    }

    /** Nobody comes in by the link any more; who did stays. */
    public void revoke(Person tutor, UUID course) {
        local(tutor, course).joinCode = null;
        audit.write(Act.of(Action.COURSE_LINK_CLOSED).by(tutor.id).in(course));
    }

    /** The course that this link leads to. */
    public Optional<Course> course(String code) {
        return Course.find("joinCode", code).firstResultOptional();
    }

    /**
     * Makes the person a student of it; who is in it already stays what they are. @throws RefusedException NOT_FOUND,
     * TAKEN_OUT, COURSE_CLOSED
     */
    public Course join(Person person, String code) {
        Course course = course(code).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        if (Membership.count("courseId = ?1 and personId = ?2 and not active", course.id, person.id) > 0) {
            throw new RefusedException(Refusal.TAKEN_OUT);
        }
        if (courses.role(person, course.id).isEmpty()) {
            lastDay.refuseAfter(course.id);
            courses.enter(course.id, person.id, CourseRole.STUDENT);
        }
        return course;
    }

    private Course local(Person tutor, UUID course) {
        return Optional.of(courses.taught(tutor, course))
                .filter(taught -> taught.platformId == null)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }
}
