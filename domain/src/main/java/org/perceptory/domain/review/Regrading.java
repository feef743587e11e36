package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
import org.perceptory.domain.submission.Submission;

/** Changes points that were released, whoever gave them. Asks nobody whether they may: {@link Regrades} does. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Regrading {

    private final EntityManager entities;
    private final Grades grades;
    private final Clock clock;

    Regrading(EntityManager entities, Grades grades, Clock clock) {
        this.entities = entities;
        this.grades = grades;
        this.clock = clock;
    }

    /** The review whose points count, where it is released and has some. */
    Optional<Review> released(UUID submission) {
        return Review.find("submissionId = ?1 and counts and releasedAt is not null and points is not null", submission)
                .firstResultOptional();
    }

    /** @return what counts now @throws RefusedException REVIEW_TAKEN_BACK, NOT_FOUND, POINTS_OUT_OF_RANGE */
    BigDecimal change(Submission of, NewPoints points) {
        Activity activity = entities.find(Activity.class, of.activityId);
        Review review = released(of.id).orElseThrow(() -> new RefusedException(Refusal.REVIEW_TAKEN_BACK));
        BigDecimal before = review.points;
        List<RubricRow> rubric = RubricRow.of(activity.id);
        if (rubric.isEmpty()) {
            none(!points.rows().isEmpty());
            review.points = points.total() == null ? before : Points.within(points.total(), activity.points);
        } else {
            none(points.total() != null);
            points.rows().forEach((row, given) -> give(review, rubric, row, given));
            review.points = points.rows().isEmpty() ? before : sum(activity, review);
        }
        if (review.points.compareTo(before) != 0) {
            review.changedAt = clock.instant();
            grades.enter(activity.id, of.personId, review.points, activity.points, review.text);
        }
        return review.points;
    }

    private void give(Review review, List<RubricRow> rubric, UUID row, BigDecimal given) {
        RubricRow of = rubric.stream()
                .filter(one -> one.id.equals(row))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        BigDecimal kept = Points.within(given, of.points);
        ReviewPoints points = ReviewPoints.<ReviewPoints>findByIdOptional(new ReviewPoints.Key(review.id, row))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        points.give(kept);
    }

    private BigDecimal sum(Activity activity, Review review) {
        entities.flush();
        return RubricPoints.soFar(RubricPoints.rows(activity.id, review.id));
    }

    private static void none(boolean there) {
        if (there) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
    }
}
