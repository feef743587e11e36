package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.lti.Grades;
import org.perceptory.domain.submission.HandedIn;
import org.perceptory.domain.submission.Submission;

/**
 * Which of a submission's reviews counts: that of the marker to whom it is allotted, and only theirs; else the one that
 * counted, else the first that was begun. One in which nothing is written is none, and goes.
 */
@ApplicationScoped
class CountingReview {
    private final EntityManager entities;
    private final Grades grades;

    CountingReview(EntityManager entities, Grades grades) {
        this.entities = entities;
        this.grades = grades;
    }

    /** To be called after each change of a review or an allotment. Reviews that were read before are stale then. */
    @SuppressWarnings("unchecked")
    void settle(UUID submission) {
        entities.flush();
        List<UUID> chosen = entities.createNativeQuery("""
            select r.id from review r join begun_review b on b.id = r.id join submission s on s.id = r.submission_id
            left join allotted_marker t on t.activity_id = s.activity_id and t.student_id = s.person_id
            where s.id = ?1 and (t.marker_id is null or t.marker_id = r.reviewer_id)
            order by r.final desc, r.created_at, r.id limit 1""", UUID.class)
                .setParameter(1, submission)
                .getResultList();
        List<Review> all = Review.list("submissionId", submission);
        all.forEach(review -> count(review, chosen.contains(review.id)));
        entities.flush();
        all.stream().filter(review -> !begun(review.id)).forEach(review -> review.delete());
        entities.flush();
    }

    /** Drafts that came along count as the allotment says now: it may have changed while nothing was handed in. */
    void carried(@Observes HandedIn next) {
        settle(next.submission());
    }

    private void count(Review review, boolean counts) {
        boolean anew = counts && !review.counts;
        review.counts = counts;
        if (anew) {
            enter(review);
        }
    }

    /** Has the VLE know the points of a review that is released and counts. */
    void enter(Review review) {
        if (review.counts && review.releasedAt != null && review.points != null) {
            Submission submission = Submission.findById(review.submissionId);
            Activity of = Activity.findById(submission.activityId);
            grades.enter(of.id, submission.personId, review.points, of.points, review.text);
        }
    }

    private boolean begun(UUID review) {
        return !entities.createNativeQuery("select id from begun_review where id = ?1", UUID.class)
                .setParameter(1, review)
                .getResultList()
                .isEmpty();
    }
}
