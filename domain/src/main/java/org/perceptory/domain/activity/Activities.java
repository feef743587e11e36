package org.perceptory.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.deadlock.RetriedOnDeadlock;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.LabelName;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.ProjectCopies;
import org.perceptory.domain.project.ProjectRemoval;
import org.perceptory.domain.project.Purpose;

/** Activities of the courses of the person who asks: tutors set them, students see the published ones. */
@ApplicationScoped
@Transactional
public class Activities {
    private final EntityManager entities;
    private final Courses courses;
    private final ProjectCopies copies;
    private final ProjectRemoval removal;
    private final Audit audit;
    private final Clock clock;

    Activities(
            EntityManager entities,
            Courses courses,
            ProjectCopies copies,
            ProjectRemoval removal,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.courses = courses;
        this.copies = copies;
        this.removal = removal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a course that this person sees, the oldest first. */
    public List<Activity> of(Person person, UUID course) {
        return courses.role(person, course)
                .map(role -> Activity.<Activity>list(
                        "courseId = ?1 and (published = true or ?2 = true) order by createdAt, id",
                        course,
                        role == CourseRole.TUTOR))
                .orElse(List.of());
    }

    public Optional<Activity> find(Person person, UUID id) {
        return Activity.<Activity>findByIdOptional(id)
                .filter(found -> courses.role(person, found.courseId)
                        .filter(role -> found.published || role == CourseRole.TUTOR)
                        .isPresent());
    }

    /** @throws RefusedException NOT_FOUND where they do not teach it */
    public Activity taught(Person person, UUID id) {
        Activity found = Activity.<Activity>findByIdOptional(id).orElseThrow(Activities::notFound);
        courses.taught(person, found.courseId);
        return found;
    }

    /** An activity that only tutors see yet. */
    public Activity create(Person tutor, UUID course, String title, Modality modality) {
        courses.taught(tutor, course);
        Activity made = new Activity();
        made.id = UUID.randomUUID();
        made.courseId = course;
        made.title = new LabelName(title).text();
        made.brief = "";
        made.handIn = "";
        made.modality = modality;
        made.createdAt = clock.instant();
        made.changedAt = made.createdAt;
        made.persist();
        audit.write(act(Action.ACTIVITY_MADE, tutor, made));
        return made;
    }

    /** What somebody does to an activity. */
    private static Act act(Action action, Person by, Activity to) {
        return Act.of(action).by(by.id).in(to.courseId).on(to.title);
    }

    /** @throws RefusedException NOT_FOUND, MARKING_BEGUN, what is wrong with the text */
    public Activity change(Person tutor, UUID id, ActivityText text) {
        Activity changed = taught(tutor, id);
        // Its points are those of the rubric, which somebody may be writing.
        entities.flush();
        entities.refresh(changed, LockModeType.PESSIMISTIC_WRITE);
        ActivityText before = ActivityText.of(changed);
        MarkingRules.hide(entities, audit, tutor, changed, text.anonymous());
        text.into(changed);
        changed.changedAt = clock.instant();
        ActivityText.of(changed)
                .differences(before)
                .forEach(difference -> log(
                        difference.typed(),
                        act(Action.ACTIVITY_CHANGED, tutor, changed)
                                .saying(difference.setting())
                                .from(difference.was())
                                .into(difference.became())));
        Lateness.tellAnew(entities, id);
        return changed;
    }

    /** Words are saved while they are typed; a date or a rule holds as soon as it stands. */
    private void log(boolean typed, Act act) {
        if (typed) {
            audit.changed(act);
        } else {
            audit.changedAtOnce(act);
        }
    }

    /** Shows it to students, or hides it from those who have not begun. */
    public Activity publish(Person tutor, UUID id, boolean published) {
        Activity changed = taught(tutor, id);
        if (changed.published != published) {
            audit.write(act(published ? Action.ACTIVITY_PUBLISHED : Action.ACTIVITY_HIDDEN, tutor, changed));
        }
        changed.published = published;
        changed.changedAt = clock.instant();
        return changed;
    }

    /**
     * With its rubric, its pictures, what it begins with and its hidden test set, into another course that the person
     * teaches; neither published nor due.
     */
    public Activity copy(Person tutor, UUID id, UUID into) {
        return adopt(tutor, taught(tutor, id), into);
    }

    /**
     * A copy of an activity that stands elsewhere, as {@link #copy}. Asks nobody whether they may take it: {@code lti}
     * does, for a VLE's copy of a course.
     */
    public Activity adopt(Person tutor, Activity original, UUID into) {
        Activity copy = create(tutor, into, original.title, original.modality);
        ActivityText.of(original).into(copy);
        copy.dueAt = null;
        copy.secondMarkerBlind = original.secondMarkerBlind;
        copy.cutOffAt = null;
        RubricRow.of(original.id).forEach(row -> row.copyTo(copy.id));
        entities.flush();
        entities.createNativeQuery(
                        "update activity c set lineage = o.lineage || o.id from activity o where c.id = ?1 and o.id = ?2")
                .setParameter(1, copy.id)
                .setParameter(2, original.id)
                .executeUpdate();
        BriefPictures.copy(entities, original.id, copy);
        for (Purpose part : List.of(Purpose.START, Purpose.HIDDEN_TEST)) {
            ActivityParts.part(original.id, part).ifPresent(project -> copies.copy(project, tutor, part, copy.id));
        }
        return copy;
    }

    /** Removes it with what was handed in for it. Students keep the projects that they made. */
    @RetriedOnDeadlock
    public void delete(Person tutor, UUID id) {
        Activity gone = taught(tutor, id);
        entities.flush();
        entities.lock(gone, LockModeType.PESSIMISTIC_WRITE);
        List<Project> its = Project.list("activityId = ?1 and purpose in (START, HIDDEN_TEST, SUBMITTED)", id);
        var counts = removal.remove(its.stream().map(project -> project.id).toList());
        run("update project set purpose = 'OWN', activity_id = null where activity_id = ?1", id);
        run("delete from activity where id = ?1", id);
        entities.detach(gone);
        its.forEach(entities::detach);
        audit.write(act(Action.ACTIVITY_DELETED, tutor, gone).saying(Audit.written(counts)));
    }

    private void run(String change, UUID id) {
        entities.createNativeQuery(change).setParameter(1, id).executeUpdate();
    }

    static RefusedException notFound() {
        return new RefusedException(Refusal.NOT_FOUND);
    }
}
