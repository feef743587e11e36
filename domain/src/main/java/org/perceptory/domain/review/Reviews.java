package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.Points;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.lti.Grades;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.sample.Sample;
import org.perceptory.domain.submission.Submission;
import org.perceptory.domain.submission.Submissions;

/** Reviews of the courses that the person who asks teaches; students read what was released to them. */
@ApplicationScoped
@Transactional
public class Reviews {
    /** Characters of a review or comment. */
    public static final int LONGEST = 10_000;

    private final EntityManager entities;
    private final Submissions submissions;
    private final Grades grades;
    private final Clock clock;

    Reviews(EntityManager entities, Submissions submissions, Grades grades, Clock clock) {
        this.entities = entities;
        this.submissions = submissions;
        this.grades = grades;
        this.clock = clock;
    }

    /** This tutor's own review, begun where there is none; the first that is begun counts. */
    public Review mine(Person tutor, UUID submission) {
        Submission of = submissions.taught(tutor, submission);
        entities.lock(of, LockModeType.PESSIMISTIC_WRITE);
        return Review.<Review>find("submissionId = ?1 and reviewerId = ?2", submission, tutor.id)
                .firstResultOptional()
                .orElseGet(() -> begin(tutor, submission));
    }

    private Review begin(Person tutor, UUID submission) {
        Review review = new Review();
        review.id = UUID.randomUUID();
        review.submissionId = submission;
        review.reviewerId = tutor.id;
        review.text = "";
        review.counts = Review.count("submissionId = ?1 and counts", submission) == 0;
        review.createdAt = clock.instant();
        review.changedAt = review.createdAt;
        review.persist();
        entities.flush();
        return review;
    }

    /** All reviews of a submission, for its tutors, the oldest first. */
    public List<Review> of(Person tutor, UUID submission) {
        submissions.taught(tutor, submission);
        return Review.list("submissionId = ?1 order by createdAt", submission);
    }

    /**
     * Saves the draft.
     *
     * @param points null: none yet, or as {@link RubricPoints} has them
     * @throws RefusedException TEXT_TOO_LONG, POINTS_OUT_OF_RANGE; NOT_FOUND for points beside those of a rubric
     */
    public Review save(Person tutor, UUID submission, String text, BigDecimal points) {
        bounded(text);
        Activity of = Activity.findById(submissions.taught(tutor, submission).activityId);
        entities.flush();
        entities.refresh(of, LockModeType.PESSIMISTIC_READ);
        BigDecimal kept = points == null ? null : Points.within(points, of.points);
        Review review = mine(tutor, submission);
        boolean rubric = !RubricRow.of(of.id).isEmpty();
        if (rubric && points != null) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        review.text = text.replace("\0", "");
        review.points = rubric ? review.points : kept;
        review.changedAt = clock.instant();
        return review;
    }

    /** Has this tutor's points count from now on, and nobody else's. */
    public void count(Person tutor, UUID submission) {
        Review mine = mine(tutor, submission);
        Review.update("counts = false where submissionId = ?1", submission);
        entities.refresh(mine);
        mine.counts = true;
    }

    /** @param place a sample of what was handed in, a cell, or the whole */
    public ReviewComment comment(Person tutor, UUID submission, Place place, String text) {
        Review review = mine(tutor, submission);
        bounded(text);
        if (place.sample() != null
                && Sample.count(
                                "id = ?1 and projectId = ?2",
                                place.sample(),
                                submissions.taught(tutor, submission).projectId)
                        == 0) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        ReviewComment comment = new ReviewComment();
        comment.id = UUID.randomUUID();
        comment.reviewId = review.id;
        comment.text = text.strip().replace("\0", "");
        comment.sampleId = place.sample();
        comment.actual = place.actual();
        comment.predicted = place.predicted();
        comment.createdAt = clock.instant();
        comment.persist();
        return comment;
    }

    /** The oldest first; of one's own review. */
    public List<ReviewComment> comments(Person tutor, UUID submission) {
        return ReviewComment.list("reviewId = ?1 order by createdAt", mine(tutor, submission).id);
    }

    public void remove(Person tutor, UUID submission, UUID comment) {
        ReviewComment.delete("id = ?1 and reviewId = ?2", comment, mine(tutor, submission).id);
    }

    /**
     * Shows it to the student. @throws RefusedException ROWS_WITHOUT_POINTS where some rows of the rubric have and some
     * have not
     */
    public void release(Person tutor, UUID submission) {
        Review review = mine(tutor, submission);
        var rows = RubricPoints.rows(submissions.taught(tutor, submission).activityId, review.id);
        long without = rows.stream().filter(row -> row.points() == null).count();
        if (without > 0 && without < rows.size()) {
            throw new RefusedException(Refusal.ROWS_WITHOUT_POINTS, without);
        }
        if (review.releasedAt == null) {
            publish(review, submissions.taught(tutor, submission));
        }
    }

    /** Points that count go to the VLE. */
    private void publish(Review review, Submission submission) {
        review.releasedAt = clock.instant();
        if (review.counts && review.points != null) {
            Activity of = Activity.findById(submission.activityId);
            grades.enter(of.id, submission.personId, review.points, of.points, review.text);
        }
    }

    /** How far the points of a released review are on their way to the VLE; empty where none takes them. */
    public Optional<Grades.Progress> onItsWay(Person tutor, UUID submission) {
        Submission of = submissions.taught(tutor, submission);
        return grades.progress(of.activityId, of.personId);
    }

    /** Takes it back to change it. */
    public void reopen(Person tutor, UUID submission) {
        mine(tutor, submission).releasedAt = null;
    }

    /** Releases every draft of an activity whose points count and are given. @return how many */
    public int releaseAll(Person tutor, UUID activity) {
        int released = 0;
        for (Submission submission : submissions.of(tutor, activity)) {
            Optional<Review> draft = Review.<Review>find(
                            "submissionId = ?1 and counts = true and points is not null and releasedAt is null",
                            submission.id)
                    .firstResultOptional();
            draft.ifPresent(review -> publish(review, submission));
            released += draft.isPresent() ? 1 : 0;
        }
        return released;
    }

    /** What was released to this student of what they handed in. */
    public List<Review> released(Person student, UUID submission) {
        return submissions
                .find(student, submission)
                .filter(found -> found.personId.equals(student.id))
                .map(found -> Review.<Review>list(
                        "submissionId = ?1 and releasedAt is not null order by counts desc, createdAt", submission))
                .orElse(List.of());
    }

    /** The comments of a review that was released to this student. */
    public List<ReviewComment> releasedComments(Person student, UUID submission, UUID review) {
        return released(student, submission).stream()
                .filter(found -> found.id.equals(review))
                .findFirst()
                .map(found -> ReviewComment.<ReviewComment>list("reviewId = ?1 order by createdAt", found.id))
                .orElse(List.of());
    }

    /** The review whose points count, if it was begun. */
    public Optional<Review> counting(Person tutor, UUID submission) {
        return of(tutor, submission).stream().filter(review -> review.counts).findFirst();
    }

    private static void bounded(String text) {
        if (text.length() > LONGEST) {
            throw new RefusedException(Refusal.TEXT_TOO_LONG, LONGEST);
        }
    }
}
