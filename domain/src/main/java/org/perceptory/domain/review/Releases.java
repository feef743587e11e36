package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.Submission;
import org.perceptory.domain.submission.Submissions;

/** Shows reviews to their students, takes them back, and gives students what was shown to them. */
@ApplicationScoped
@Transactional
public class Releases {

    private final Submissions submissions;
    private final Reviews reviews;
    private final CountingReview counting;
    private final MarkLog log;
    private final Clock clock;

    Releases(Submissions submissions, Reviews reviews, CountingReview counting, MarkLog log, Clock clock) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.counting = counting;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Shows it to the student. @throws RefusedException NOTHING_WRITTEN; ROWS_WITHOUT_POINTS where some rows of the
     * rubric have and some have not
     */
    public void release(Person tutor, UUID submission) {
        Submission of = submissions.held(tutor, submission);
        Review review = Reviews.find(tutor, of.id).orElseThrow(() -> new RefusedException(Refusal.NOTHING_WRITTEN));
        var rows = RubricPoints.rows(of.activityId, review.id);
        long without = rows.stream().filter(row -> row.points() == null).count();
        if (without > 0 && without < rows.size()) {
            throw new RefusedException(Refusal.ROWS_WITHOUT_POINTS, without);
        }
        if (review.releasedAt == null) {
            publish(tutor, review, of);
        }
    }

    /** Points that count go to the VLE. */
    private void publish(Person tutor, Review review, Submission submission) {
        review.releasedAt = clock.instant();
        log.released(tutor, submission, review.points);
        counting.enter(review);
    }

    /** Takes it back to change it. */
    public void reopen(Person tutor, UUID submission) {
        Review review = reviews.begun(tutor, submission);
        if (review.releasedAt != null) {
            review.releasedAt = null;
            review.takenBackAt = clock.instant();
            log.takenBack(tutor, submissions.taught(tutor, submission), review.points);
        }
        reviews.written(review);
    }

    /**
     * Releases every draft of an activity whose points count and are given, but for one's own work. @return how many
     */
    public int releaseAll(Person tutor, UUID activity) {
        int released = 0;
        for (Submission listed : submissions.of(tutor, activity)) {
            if (listed.personId.equals(tutor.id)) {
                continue;
            }
            Submission submission = submissions.held(tutor, listed.id);
            Optional<Review> draft = Review.<Review>find(
                            "submissionId = ?1 and counts = true and points is not null and releasedAt is null",
                            submission.id)
                    .firstResultOptional();
            draft.ifPresent(review -> publish(tutor, review, submission));
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
}
