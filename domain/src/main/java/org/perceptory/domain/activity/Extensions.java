package org.perceptory.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;

/**
 * Gives single students longer than the others, for the tutors of the course. What was handed in already is late by the
 * new date from then on, or not any more.
 */
@ApplicationScoped
@Transactional
public class Extensions {
    /** Characters of a reason. */
    public static final int LONGEST_REASON = 1000;

    private final EntityManager entities;
    private final Activities activities;
    private final Courses courses;
    private final Audit audit;
    private final Clock clock;

    Extensions(EntityManager entities, Activities activities, Courses courses, Audit audit, Clock clock) {
        this.entities = entities;
        this.activities = activities;
        this.courses = courses;
        this.audit = audit;
        this.clock = clock;
    }

    /** An extension and whose it is. */
    public record Granted(Person person, Extension extension) {}

    /**
     * What a student is given.
     *
     * @param due later than everybody's date
     * @param cutOff null: the activity's, or {@code due} where that is later
     * @param reason may be empty
     */
    public record Terms(Instant due, Instant cutOff, String reason) {}

    /** Until when this person hands something in for an activity that they see. */
    public Deadline deadline(Person person, Activity activity) {
        return Deadline.of(activity, person.id);
    }

    /** By name. */
    public List<Granted> of(Person tutor, UUID activity) {
        activities.taught(tutor, activity);
        return entities.createQuery("""
            select p, e from Extension e join Person p on p.id = e.personId
            where e.activityId = ?1 order by lower(p.name), p.id""", Object[].class)
                .setParameter(1, activity)
                .getResultStream()
                .map(row -> new Granted((Person) row[0], (Extension) row[1]))
                .toList();
    }

    /** Who could be given one: the students of the course, by name. */
    public List<Person> students(Person tutor, UUID activity) {
        return courses.members(tutor, activities.taught(tutor, activity).courseId).stream()
                .filter(member -> member.membership().role == CourseRole.STUDENT)
                .map(member -> member.person())
                .toList();
    }

    /**
     * In place of one that the student has already.
     *
     * @throws RefusedException NOT_FOUND also for who is no student of the course; NOTHING_TO_EXTEND,
     *     EXTENSION_NOT_LATER, CUT_OFF_BEFORE_DUE, TEXT_TOO_LONG
     */
    public Extension grant(Person tutor, UUID activity, UUID student, Terms terms) {
        Activity of = locked(tutor, activity);
        if (students(tutor, activity).stream().noneMatch(person -> person.id.equals(student))) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        check(of, terms);
        Extension granted = Extension.<Extension>findByIdOptional(new Extension.Key(activity, student))
                .orElseGet(Extension::new);
        granted.activityId = activity;
        granted.personId = student;
        granted.dueAt = terms.due;
        granted.cutOffAt = terms.cutOff;
        granted.reason = terms.reason.strip().replace("\0", "");
        granted.grantedBy = tutor.id;
        granted.grantedAt = clock.instant();
        granted.persist();
        Lateness.tellAnew(entities, activity);
        audit.write(Act.of(Action.EXTENSION_GRANTED)
                .by(tutor.id)
                .to(student)
                .in(of.courseId)
                .on(of.title)
                .into(granted.dueAt));
        return granted;
    }

    private static void check(Activity of, Terms terms) {
        Instant everybodys = of.dueAt == null ? of.cutOffAt : of.dueAt;
        if (everybodys == null) {
            throw new RefusedException(Refusal.NOTHING_TO_EXTEND);
        }
        if (!terms.due.isAfter(everybodys)) {
            throw new RefusedException(Refusal.EXTENSION_NOT_LATER);
        }
        Deadline.inOrder(terms.due, terms.cutOff);
        if (terms.reason.length() > LONGEST_REASON) {
            throw new RefusedException(Refusal.TEXT_TOO_LONG, LONGEST_REASON);
        }
    }

    /** The dates are everybody's again; who has none, has none. */
    public void remove(Person tutor, UUID activity, UUID student) {
        Activity of = locked(tutor, activity);
        if (Extension.deleteById(new Extension.Key(activity, student))) {
            Lateness.tellAnew(entities, activity);
            audit.write(Act.of(Action.EXTENSION_REMOVED)
                    .by(tutor.id)
                    .to(student)
                    .in(of.courseId)
                    .on(of.title));
        }
    }

    /** One change of dates at a time: two grants at once would both find that there is none. */
    private Activity locked(Person tutor, UUID activity) {
        Activity of = activities.taught(tutor, activity);
        entities.flush();
        entities.refresh(of, LockModeType.PESSIMISTIC_WRITE);
        return of;
    }
}
