package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.Submission;
import org.perceptory.domain.submission.Submissions;

/** Who marks a submission: to whom it is allotted, else who began first. Their points count. */
@ApplicationScoped
@Transactional
public class Marking {
    private final EntityManager entities;
    private final Activities activities;
    private final Submissions submissions;
    private final Reviews reviews;
    private final Allotments allotments;
    private final CountingReview counting;
    private final Audit audit;

    Marking(
            EntityManager entities,
            Activities activities,
            Submissions submissions,
            Reviews reviews,
            Allotments allotments,
            CountingReview counting,
            Audit audit) {
        this.entities = entities;
        this.activities = activities;
        this.submissions = submissions;
        this.reviews = reviews;
        this.allotments = allotments;
        this.counting = counting;
        this.audit = audit;
    }

    /** Who may mark what is handed in for an activity: the tutors of its course, by name. */
    public List<Person> markers(Person tutor, UUID activity) {
        return allotments.markers(activities.taught(tutor, activity).id);
    }

    /** Who marks it; empty while it is nobody's. */
    public Optional<Person> marker(Person tutor, UUID submission) {
        Submission of = submissions.taught(tutor, submission);
        return allotments
                .marker(of.activityId, of.personId)
                .or(() -> counting(of.id)
                        .filter(review -> review.reviewerId != null)
                        .map(review -> Person.<Person>findById(review.reviewerId)));
    }

    private static Optional<Review> counting(UUID submission) {
        return Review.<Review>find("submissionId = ?1 and counts", submission).firstResultOptional();
    }

    /**
     * Has this tutor mark it from now on: their points count, and nobody else's.
     *
     * @throws RefusedException RELEASED_ALREADY where another one's answer is and this tutor gave no points yet
     */
    public void takeOver(Person tutor, UUID submission) {
        Submission of = submissions.held(tutor, submission);
        Optional<Person> before = marker(tutor, of.id);
        if (before.filter(marker -> marker.id.equals(tutor.id)).isPresent()
                && counting(of.id)
                        .filter(review -> !tutor.id.equals(review.reviewerId))
                        .isEmpty()) {
            return;
        }
        if (reviews.mine(tutor, of.id).points == null) {
            unreleased(of.id, tutor.id);
        }
        allotments.put(of.activityId, of.personId, tutor.id);
        counting.settle(of.id);
        if (before.isPresent() || counting(of.id).isPresent()) {
            audit.write(act(Action.MARKING_TAKEN_OVER, tutor, of.activityId).to(of.personId));
        }
    }

    /**
     * Says who marks what a student hands in, now or later.
     *
     * @param marker a tutor of the course; null: whoever begins
     * @throws RefusedException NOT_FOUND also for a student who is not in the course, and for their own work;
     *     RELEASED_ALREADY
     */
    public void allot(Person tutor, UUID activity, UUID student, UUID marker) {
        activities.taught(tutor, activity);
        allotments.refuseStranger(activity, student);
        if (marker != null
                && (marker.equals(student)
                        || markers(tutor, activity).stream().noneMatch(person -> person.id.equals(marker)))) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        Optional<Submission> current = Submission.<Submission>find(
                        "activityId = ?1 and personId = ?2 and state = HANDED_IN", activity, student)
                .firstResultOptional();
        current.ifPresent(submission -> {
            entities.lock(submission, LockModeType.PESSIMISTIC_WRITE);
            unreleased(submission.id, marker);
        });
        if (marker == null) {
            allotments.remove(activity, student);
        } else {
            allotments.put(activity, student, marker);
        }
        current.ifPresent(submission -> counting.settle(submission.id));
        audit.write(act(Action.SUBMISSIONS_ALLOTTED, tutor, activity).to(student));
    }

    private static void unreleased(UUID submission, UUID marker) {
        if (counting(submission)
                .filter(review -> review.releasedAt != null && (marker == null || !marker.equals(review.reviewerId)))
                .isPresent()) {
            throw new RefusedException(Refusal.RELEASED_ALREADY);
        }
    }

    /**
     * Shares the students of the class who are nobody's out among markers, so that each has about as many as another of
     * those of the activity; who has handed in comes first.
     *
     * @param anew also those whose marker has not begun
     * @return how many
     * @throws RefusedException NOT_FOUND for no markers, and for one who does not teach the course
     */
    public int shareOut(Person tutor, UUID activity, List<UUID> markers, boolean anew) {
        entities.lock(activities.taught(tutor, activity), LockModeType.PESSIMISTIC_WRITE);
        List<UUID> may =
                allotments.markers(activity).stream().map(person -> person.id).toList();
        if (markers.isEmpty() || !may.containsAll(markers)) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        List<UUID> students =
                allotments.shareOut(activity, markers.stream().distinct().toList(), anew);
        // In the order in which all are released, so that neither waits for the other.
        submissions.of(tutor, activity).stream()
                .filter(submission -> students.contains(submission.personId))
                .forEach(submission -> {
                    entities.refresh(submission, LockModeType.PESSIMISTIC_WRITE);
                    counting.settle(submission.id);
                });
        int shared = students.size();
        if (shared > 0) {
            audit.write(act(Action.SUBMISSIONS_ALLOTTED, tutor, activity)
                    .saying(Audit.written(Map.of("students", shared, "markers", markers.size()))));
        }
        return shared;
    }

    private static Act act(Action action, Person tutor, UUID activity) {
        Activity of = Activity.findById(activity);
        return Act.of(action).by(tutor.id).in(of.courseId).on(of.title);
    }
}
