package org.perceptory.domain.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.Deadline;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelCopies;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.ProjectCopies;
import org.perceptory.domain.project.Purpose;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.sample.Sample;
import org.perceptory.domain.submission.Submission.State;

/** Handing in, and finding what was handed in. */
@ApplicationScoped
@Transactional
public class Submissions {
    /** Characters of a note. */
    public static final int LONGEST_NOTE = 5000;

    private final EntityManager entities;
    private final Activities activities;
    private final Courses courses;
    private final ProjectCopies projectCopies;
    private final ModelCopies modelCopies;
    private final JobQueue queue;
    private final Clock clock;

    Submissions(
            EntityManager entities,
            Activities activities,
            Courses courses,
            ProjectCopies projectCopies,
            ModelCopies modelCopies,
            JobQueue queue,
            Clock clock) {
        this.entities = entities;
        this.activities = activities;
        this.courses = courses;
        this.projectCopies = projectCopies;
        this.modelCopies = modelCopies;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Hands a model of the person's project in; what was handed in before is replaced.
     *
     * @param model one of their project for this activity
     * @throws RefusedException NOT_FOUND, TEXT_TOO_LONG, TOO_LATE, CUT_OFF_PASSED, REVIEWED_ALREADY, TOO_MANY_SAMPLES,
     *     TOO_MANY_LABELS
     */
    public Submission handIn(Person person, UUID activity, UUID model, String note) {
        Activity of = activities.find(person, activity).orElseThrow(Submissions::notFound);
        Project work = activities.work(person, activity).orElseThrow(Submissions::notFound);
        Model chosen = Model.<Model>find("id = ?1 and projectId = ?2", model, work.id)
                .firstResultOptional()
                .orElseThrow(Submissions::notFound);
        if (note.length() > LONGEST_NOTE) {
            throw new RefusedException(Refusal.TEXT_TOO_LONG, LONGEST_NOTE);
        }
        // PostgreSQL keeps microseconds, and the receipt is to be computed again from what is kept.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Deadline deadline = Deadline.of(of, person.id);
        deadline.refuseAfter(now);
        boolean late = deadline.late(now);
        refuseBeyondLimits(of, work);
        entities.lock(work, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        current(person, activity).ifPresent(before -> end(before, State.REPLACED, now));
        return write(person, of, work, chosen, note.replace("\0", ""), now, late);
    }

    private Submission write(
            Person person, Activity of, Project work, Model chosen, String note, Instant now, boolean late) {
        Project frozen = projectCopies.copy(work, person, Purpose.SUBMITTED, of.id);
        Submission made = new Submission();
        made.id = UUID.randomUUID();
        made.activityId = of.id;
        made.personId = person.id;
        made.projectId = frozen.id;
        made.modelId = modelCopies.copy(chosen, frozen).id;
        made.note = note;
        made.state = State.HANDED_IN;
        made.late = late;
        made.submittedAt = now;
        made.receipt = receipt(made).hash();
        made.persist();
        entities.flush();
        if (hasHiddenTest(of.id)) {
            queue.test(person, frozen.id);
        }
        return made;
    }

    /** What the receipt of one's own submission, or of one to review, stands for. @throws RefusedException NOT_FOUND */
    public Receipt receipt(Person person, UUID id) {
        return find(person, id).map(Submissions::receipt).orElseThrow(Submissions::notFound);
    }

    private static Receipt receipt(Submission submission) {
        List<Sample> samples = Sample.list("projectId = ?1 and deletedAt is null", submission.projectId);
        Model model = Model.findById(submission.modelId);
        return new Receipt(
                submission.activityId,
                submission.personId,
                submission.submittedAt,
                model.onnxSha256,
                submission.note,
                samples.stream().map(sample -> sample.blobSha256).toList());
    }

    /** Tries what was handed in again, after the hidden test set was changed. @return how many */
    public int testAgain(Person tutor, UUID activity) {
        List<Submission> all = of(tutor, activity);
        if (!hasHiddenTest(activity)) {
            return 0;
        }
        all.forEach(submission -> queue.test(Person.findById(submission.personId), submission.projectId));
        return all.size();
    }

    private static boolean hasHiddenTest(UUID activity) {
        return Project.count("activityId = ?1 and purpose = HIDDEN_TEST and deletedAt is null", activity) > 0;
    }

    /** What was restored after it was deleted may be more than could be added. */
    private static void refuseBeyondLimits(Activity of, Project work) {
        if (of.samplesLimit != null
                && Sample.count("projectId = ?1 and deletedAt is null", work.id) > of.samplesLimit) {
            throw new RefusedException(Refusal.TOO_MANY_SAMPLES, of.samplesLimit);
        }
        if (of.labelsLimit != null && Label.count("projectId = ?1 and deletedAt is null", work.id) > of.labelsLimit) {
            throw new RefusedException(Refusal.TOO_MANY_LABELS, of.labelsLimit);
        }
    }

    /** Takes it back. @throws RefusedException NOT_FOUND, TOO_LATE (it was due), REVIEWED_ALREADY */
    public void withdraw(Person person, UUID activity) {
        Submission current = current(person, activity).orElseThrow(Submissions::notFound);
        Activity of = Activity.findById(activity);
        Instant now = clock.instant();
        if (Deadline.of(of, person.id).late(now)) {
            throw new RefusedException(Refusal.TOO_LATE);
        }
        end(current, State.WITHDRAWN, now);
    }

    private void end(Submission submission, State state, Instant now) {
        boolean released = ((Number) entities.createNativeQuery(
                                        "select count(*) from review where submission_id = ?1 and released_at is not null")
                                .setParameter(1, submission.id)
                                .getSingleResult())
                        .intValue()
                > 0;
        if (released) {
            throw new RefusedException(Refusal.REVIEWED_ALREADY);
        }
        submission.state = state;
        submission.endedAt = now;
        entities.flush();
    }

    /** What this person has handed in for it now. */
    public Optional<Submission> current(Person person, UUID activity) {
        return Submission.find("activityId = ?1 and personId = ?2 and state = HANDED_IN", activity, person.id)
                .firstResultOptional();
    }

    /** For its student, and for the tutors of its course while it is handed in. */
    public Optional<Submission> find(Person person, UUID id) {
        return Submission.<Submission>findByIdOptional(id)
                .filter(found -> found.personId.equals(person.id) || teaches(person, found));
    }

    /** @throws RefusedException NOT_FOUND where they do not teach its course, or it is not handed in any more */
    public Submission taught(Person tutor, UUID id) {
        return Submission.<Submission>findByIdOptional(id)
                .filter(found -> teaches(tutor, found))
                .orElseThrow(Submissions::notFound);
    }

    private boolean teaches(Person person, Submission submission) {
        Activity of = Activity.findById(submission.activityId);
        return submission.state == State.HANDED_IN
                && courses.role(person, of.courseId)
                        .filter(role -> role == CourseRole.TUTOR)
                        .isPresent();
    }

    /** All that is handed in for an activity now, the first first. */
    public List<Submission> of(Person tutor, UUID activity) {
        activities.taught(tutor, activity);
        return Submission.list("activityId = ?1 and state = HANDED_IN order by submittedAt, id", activity);
    }

    private static RefusedException notFound() {
        return new RefusedException(Refusal.NOT_FOUND);
    }
}
