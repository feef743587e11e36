package org.perceptory.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;

/** Who teaches a course that no VLE has a list for: several, and never nobody. */
@ApplicationScoped
@Transactional
public class CourseTutors {
    private final EntityManager entities;
    private final Courses courses;
    private final Audit audit;

    CourseTutors(EntityManager entities, Courses courses, Audit audit) {
        this.entities = entities;
        this.courses = courses;
        this.audit = audit;
    }

    /**
     * Makes a member a tutor. @throws RefusedException NOT_FOUND also for a VLE's course, and for who is no student of
     * it
     */
    public void add(Person tutor, UUID course, UUID member) {
        member(tutor, course, member, CourseRole.STUDENT).role = CourseRole.TUTOR;
        audit.write(Act.of(Action.COURSE_ROLE_GIVEN)
                .by(tutor.id)
                .to(member)
                .in(course)
                .from(CourseRole.STUDENT)
                .into(CourseRole.TUTOR));
    }

    /**
     * Takes a tutor, who may be oneself, out of the course. What they wrote stays; back again they are a student.
     *
     * @throws RefusedException NOT_FOUND; LAST_TUTOR
     */
    public void remove(Person tutor, UUID course, UUID who) {
        Membership gone = member(tutor, course, who, CourseRole.TUTOR);
        if (Membership.count("courseId = ?1 and role = TUTOR and active", course) == 1) {
            throw new RefusedException(Refusal.LAST_TUTOR);
        }
        gone.role = CourseRole.STUDENT;
        gone.active = false;
        audit.write(
                Act.of(Action.COURSE_ROLE_GIVEN).by(tutor.id).to(who).in(course).from(CourseRole.TUTOR));
    }

    /** The titles of the courses that nobody would teach without this person, and no VLE brings another tutor to. */
    @SuppressWarnings("unchecked")
    public List<String> alone(Person tutor) {
        return entities.createNativeQuery("""
            select c.title from course c join membership m on m.course_id = c.id
            where m.person_id = ?1 and m.role = 'TUTOR' and m.active and c.platform_id is null
              and not exists (select 1 from membership o where o.course_id = c.id and o.role = 'TUTOR' and o.active
                and o.person_id <> ?1)
            order by lower(c.title), c.id""", String.class)
                .setParameter(1, tutor.id)
                .getResultList();
    }

    /** One change at a time: two who leave at once would leave nobody. */
    private Membership member(Person tutor, UUID course, UUID member, CourseRole role) {
        Course of = courses.taught(tutor, course);
        entities.lock(of, LockModeType.PESSIMISTIC_WRITE);
        if (of.platformId != null
                || !courses.role(tutor, course).filter(CourseRole.TUTOR::equals).isPresent()) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        Membership found = Membership.<Membership>find(
                        "courseId = ?1 and personId = ?2 and role = ?3 and active", course, member, role)
                .firstResultOptional()
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        entities.refresh(found);
        if (found.role != role || !found.active) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        return found;
    }
}
