package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.Points;
import org.perceptory.domain.activity.RubricLevel;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.Submissions;

/** Points given row by row. A review's points are their sum as soon as every row has some, and none before that. */
@ApplicationScoped
@Transactional
public class RubricPoints {
    private final EntityManager entities;
    private final Submissions submissions;
    private final Activities activities;
    private final Reviews reviews;
    private final Releases releases;
    private final MarkLog log;

    RubricPoints(
            EntityManager entities,
            Submissions submissions,
            Activities activities,
            Reviews reviews,
            Releases releases,
            MarkLog log) {
        this.entities = entities;
        this.log = log;
        this.submissions = submissions;
        this.activities = activities;
        this.reviews = reviews;
        this.releases = releases;
    }

    /**
     * A row and what was given for it.
     *
     * @param points null: none yet
     * @param level that was chosen, whose points may be others
     */
    public record Given(UUID row, String title, int most, BigDecimal points, Optional<RubricLevel> level) {}

    /**
     * Gives a tutor's own points for a row. Points of exactly one level choose that level; others leave the level that
     * was chosen, and none leave none.
     *
     * @param points null: none yet
     * @throws RefusedException NOT_FOUND also for a row of another activity; POINTS_OUT_OF_RANGE
     */
    public Review give(Person tutor, UUID submission, UUID row, BigDecimal points) {
        RubricRow of = lockedRow(tutor, submission, row);
        BigDecimal kept = points == null ? null : Points.within(points, of.points);
        Review review = reviews.begun(tutor, submission);
        if (kept == null) {
            ReviewPoints.delete("reviewId = ?1 and rowId = ?2", review.id, row);
        } else {
            ReviewPoints given = given(review, row);
            given.give(kept);
            given.persist();
        }
        return summed(tutor, submission, review, of.activityId);
    }

    /**
     * Chooses a level of a row, and gives its points. @throws RefusedException NOT_FOUND also for another row's level
     */
    public Review choose(Person tutor, UUID submission, UUID row, UUID level) {
        RubricRow of = lockedRow(tutor, submission, row);
        RubricLevel chosen = RubricLevel.<RubricLevel>find("id = ?1 and rowId = ?2", level, row)
                .firstResultOptional()
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        Review review = reviews.begun(tutor, submission);
        ReviewPoints given = given(review, row);
        given.points = chosen.points;
        given.levelId = chosen.id;
        given.persist();
        return summed(tutor, submission, review, of.activityId);
    }

    private RubricRow lockedRow(Person tutor, UUID submission, UUID row) {
        UUID activity = submissions.taught(tutor, submission).activityId;
        entities.lock(entities.find(Activity.class, activity), LockModeType.PESSIMISTIC_READ);
        return RubricRow.<RubricRow>find("id = ?1 and activityId = ?2", row, activity)
                .firstResultOptional()
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    private static ReviewPoints given(Review review, UUID row) {
        return ReviewPoints.<ReviewPoints>find("reviewId = ?1 and rowId = ?2", review.id, row)
                .firstResultOptional()
                .orElseGet(() -> {
                    ReviewPoints fresh = new ReviewPoints();
                    fresh.reviewId = review.id;
                    fresh.rowId = row;
                    return fresh;
                });
    }

    private Review summed(Person tutor, UUID submission, Review review, UUID activity) {
        entities.flush();
        BigDecimal before = review.points;
        review.points = sum(rows(activity, review.id));
        log.changed(tutor, submissions.taught(tutor, submission), before, review);
        reviews.written(review);
        return review;
    }

    /** Null unless each row has points. */
    private static BigDecimal sum(List<Given> rows) {
        return rows.stream().anyMatch(row -> row.points == null) ? null : soFar(rows);
    }

    /** What the rows that have points make together. */
    public static BigDecimal soFar(List<Given> rows) {
        return rows.stream()
                .map(Given::points)
                .filter(points -> points != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The rubric with what a review of this submission gives, from top to bottom; empty where there is no rubric.
     *
     * @param review one's own, begun or not, or one that this tutor may read
     */
    public List<Given> of(Person tutor, UUID submission, UUID review) {
        boolean own = reviews.mine(tutor, submission).id.equals(review);
        return own || reviews.of(tutor, submission).stream().anyMatch(found -> found.id.equals(review))
                ? rows(submissions.taught(tutor, submission).activityId, review)
                : List.of();
    }

    /** The same of a review that was released to this student; empty also where its points do not count. */
    public List<Given> released(Person student, UUID submission, UUID review) {
        return releases.released(student, submission).stream()
                .filter(found -> found.id.equals(review) && found.counts && found.points != null)
                .findFirst()
                .map(found -> rows(submissions.find(student, submission).orElseThrow().activityId, review))
                .orElse(List.of());
    }

    static List<Given> rows(UUID activity, UUID review) {
        Map<UUID, ReviewPoints> given = ReviewPoints.<ReviewPoints>stream("reviewId", review)
                .collect(Collectors.toMap(points -> points.rowId, points -> points));
        return RubricRow.of(activity).stream()
                .map(row -> given(row, given.get(row.id)))
                .toList();
    }

    private static Given given(RubricRow row, ReviewPoints given) {
        return given == null
                ? new Given(row.id, row.title, row.points, null, Optional.empty())
                : new Given(row.id, row.title, row.points, given.points, level(given));
    }

    private static Optional<RubricLevel> level(ReviewPoints given) {
        // No method reference: Panache gives the entity its methods where they are called.
        return Optional.ofNullable(given.levelId).flatMap(id -> RubricLevel.findByIdOptional(id));
    }

    /**
     * What was given for a row where points count.
     *
     * @param level the title of the level that was chosen; null: none
     */
    public record Counting(BigDecimal points, String level) {}

    /** What the reviews whose points count and which this tutor may read give: by submission, then by row. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Map<UUID, Counting>> counting(Person tutor, UUID activity) {
        activities.taught(tutor, activity);
        List<Object[]> all = entities.createNativeQuery("""
                select s.id, p.row_id, p.points, l.title from review_points p
                join review r on r.id = p.review_id and r.final
                join readable_review v on v.review_id = r.id and v.person_id = ?2
                join submission s on s.id = r.submission_id and s.state = 'HANDED_IN'
                left join rubric_level l on l.id = p.level_id where s.activity_id = ?1""")
                .setParameter(1, activity)
                .setParameter(2, tutor.id)
                .getResultList();
        Map<UUID, Map<UUID, Counting>> points = new HashMap<>();
        all.forEach(row -> points.computeIfAbsent((UUID) row[0], key -> new HashMap<>())
                .put((UUID) row[1], new Counting((BigDecimal) row[2], (String) row[3])));
        return points;
    }
}
