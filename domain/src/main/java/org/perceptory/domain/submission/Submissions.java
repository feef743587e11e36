package org.perceptory.domain.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.sample.Sample;
import org.perceptory.domain.submission.Submission.State;

/** What was handed in. */
@ApplicationScoped
@Transactional
public class Submissions {
    private final EntityManager entities;
    private final Activities activities;
    private final Courses courses;
    private final JobQueue queue;

    Submissions(EntityManager entities, Activities activities, Courses courses, JobQueue queue) {
        this.entities = entities;
        this.activities = activities;
        this.courses = courses;
        this.queue = queue;
    }

    /** What the receipt of one's own submission, or of one to review, stands for. @throws RefusedException NOT_FOUND */
    public Receipt receipt(Person person, UUID id) {
        return find(person, id).map(Submissions::receipt).orElseThrow(Submissions::notFound);
    }

    static Receipt receipt(Submission submission) {
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

    static boolean hasHiddenTest(UUID activity) {
        return Project.count("activityId = ?1 and purpose = HIDDEN_TEST and deletedAt is null", activity) > 0;
    }

    /** What this person has handed in for it now. */
    public Optional<Submission> current(Person person, UUID activity) {
        return current(activity, person.id);
    }

    static Optional<Submission> current(UUID activity, UUID person) {
        return Submission.find("activityId = ?1 and personId = ?2 and state = HANDED_IN", activity, person)
                .firstResultOptional();
    }

    /** All that this person has handed in for it, the last first: what stands, what it replaced, what was withdrawn. */
    public List<Submission> history(Person person, UUID activity) {
        return Submission.list("activityId = ?1 and personId = ?2 order by submittedAt desc, id", activity, person.id);
    }

    /** What this one replaced, the last first, for its tutors. @throws RefusedException NOT_FOUND */
    public List<Submission> earlier(Person tutor, UUID id) {
        Submission current = taught(tutor, id);
        return Submission.list(
                "activityId = ?1 and personId = ?2 and state = REPLACED order by submittedAt desc, id",
                current.activityId,
                current.personId);
    }

    /** For its student, and for the tutors of its course unless it was withdrawn. */
    public Optional<Submission> find(Person person, UUID id) {
        return Submission.<Submission>findByIdOptional(id)
                .filter(found ->
                        found.personId.equals(person.id) || found.state != State.WITHDRAWN && teaches(person, found));
    }

    /**
     * What is to be answered: where the student has handed in again since, that.
     *
     * @throws RefusedException NOT_FOUND where they do not teach its course, where it is their own, handed in before
     *     they taught, or nothing is handed in any more
     */
    public Submission taught(Person tutor, UUID id) {
        Submission asked = Submission.<Submission>findByIdOptional(id)
                .filter(found -> !found.personId.equals(tutor.id) && teaches(tutor, found))
                .orElseThrow(Submissions::notFound);
        return asked.state == State.HANDED_IN
                ? asked
                : current(asked.activityId, asked.personId).orElseThrow(Submissions::notFound);
    }

    /** As {@link #taught}; until the transaction ends it is neither replaced nor withdrawn. */
    public Submission held(Person tutor, UUID id) {
        Submission found = taught(tutor, id);
        entities.flush();
        entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found.state == State.HANDED_IN ? found : held(tutor, id);
    }

    private boolean teaches(Person person, Submission submission) {
        Activity of = Activity.findById(submission.activityId);
        return courses.role(person, of.courseId)
                .filter(role -> role == CourseRole.TUTOR)
                .isPresent();
    }

    /** All that is handed in for an activity now, the first first. */
    public List<Submission> of(Person tutor, UUID activity) {
        activities.taught(tutor, activity);
        return Submission.list("activityId = ?1 and state = HANDED_IN order by submittedAt, id", activity);
    }

    static RefusedException notFound() {
        return new RefusedException(Refusal.NOT_FOUND);
    }
}
