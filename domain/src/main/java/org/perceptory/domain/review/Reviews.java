package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.Points;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.Submission;
import org.perceptory.domain.submission.Submissions;

/** Reviews of the courses that the person who asks teaches, as they write them. */
@ApplicationScoped
@Transactional
public class Reviews {
    /** Characters of a review or comment. */
    public static final int LONGEST = 10_000;

    private final EntityManager entities;
    private final Submissions submissions;
    private final CountingReview counting;
    private final MarkLog log;
    private final Clock clock;

    Reviews(EntityManager entities, Submissions submissions, CountingReview counting, MarkLog log, Clock clock) {
        this.entities = entities;
        this.log = log;
        this.submissions = submissions;
        this.counting = counting;
        this.clock = clock;
    }

    /**
     * This tutor's own review; until they have written something a blank one, which nobody else can tell of. Where the
     * student has handed in again since, it is the one of that.
     */
    public Review mine(Person tutor, UUID submission) {
        UUID current = submissions.taught(tutor, submission).id;
        return find(tutor, current).orElseGet(() -> blank(tutor, current));
    }

    static Optional<Review> find(Person tutor, UUID submission) {
        return Review.<Review>find("submissionId = ?1 and reviewerId = ?2", submission, tutor.id)
                .firstResultOptional();
    }

    private Review blank(Person tutor, UUID submission) {
        Review review = new Review();
        // The same as when it is begun: what is to be written has its place already.
        review.id = UUID.nameUUIDFromBytes((submission + " " + tutor.id).getBytes(StandardCharsets.UTF_8));
        review.submissionId = submission;
        review.reviewerId = tutor.id;
        review.text = "";
        review.counts = false;
        review.createdAt = clock.instant();
        review.changedAt = review.createdAt;
        return review;
    }

    /**
     * When that was handed in on which this tutor's review was begun, where its student has handed in again since;
     * empty also where nothing is in it yet.
     */
    public Optional<Instant> begunOn(Person tutor, UUID submission) {
        Review mine = mine(tutor, submission);
        return Optional.ofNullable(mine.carriedFrom).map(before -> Submission.<Submission>findById(before).submittedAt);
    }

    /** To write into, by one at a time; {@link #written} is to follow. */
    Review begun(Person tutor, UUID submission) {
        UUID current = submissions.held(tutor, submission).id;
        return find(tutor, current).orElseGet(() -> {
            Review review = blank(tutor, current);
            review.persist();
            return review;
        });
    }

    /** A review in which nothing is left is none; and the first with something in it may count. */
    void written(Review review) {
        review.changedAt = clock.instant();
        counting.settle(review.submissionId);
        if (entities.contains(review)) {
            entities.refresh(review);
            // What is changed though it is released is what its student reads, and the VLE has the same.
            counting.enter(review);
        }
    }

    /** The reviews of a submission that this tutor may read, the oldest first. */
    @SuppressWarnings("unchecked")
    public List<Review> of(Person tutor, UUID submission) {
        UUID current = submissions.taught(tutor, submission).id;
        return entities.createNativeQuery("""
            select r.* from review r join readable_review v on v.review_id = r.id and v.person_id = ?2
            where r.submission_id = ?1 order by r.created_at, r.id""", Review.class)
                .setParameter(1, current)
                .setParameter(2, tutor.id)
                .getResultList();
    }

    /** How many markers have written what this one reads only after giving points of their own. */
    public int unread(Person tutor, UUID submission) {
        return (int) Review.count("submissionId", submissions.taught(tutor, submission).id)
                - of(tutor, submission).size();
    }

    /**
     * Saves the draft.
     *
     * @param points null: none yet, or as {@link RubricPoints} has them
     * @throws RefusedException TEXT_TOO_LONG, POINTS_OUT_OF_RANGE; NOT_FOUND for points beside those of a rubric
     */
    public Review save(Person tutor, UUID submission, String text, BigDecimal points) {
        bounded(text);
        return pointed(tutor, submission, points, review -> review.text = text.replace("\0", ""));
    }

    /**
     * Saves the words alone: whoever writes them on a page that was opened a while ago gives no points by that.
     *
     * @throws RefusedException TEXT_TOO_LONG
     */
    public Review write(Person tutor, UUID submission, String text) {
        bounded(text);
        Review review = begun(tutor, submission);
        review.text = text.replace("\0", "");
        written(review);
        return review;
    }

    /** Saves the points alone. @throws RefusedException as {@link #save} */
    public Review give(Person tutor, UUID submission, BigDecimal points) {
        return pointed(tutor, submission, points, review -> {});
    }

    private Review pointed(Person tutor, UUID submission, BigDecimal points, Consumer<Review> besides) {
        Activity of = Activity.findById(submissions.taught(tutor, submission).activityId);
        entities.flush();
        entities.refresh(of, LockModeType.PESSIMISTIC_READ);
        BigDecimal kept = points == null ? null : Points.within(points, of.points);
        Review review = begun(tutor, submission);
        boolean rubric = !RubricRow.of(of.id).isEmpty();
        if (rubric && points != null) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        BigDecimal before = review.points;
        besides.accept(review);
        review.points = rubric ? review.points : kept;
        log.changed(tutor, submissions.taught(tutor, submission), before, review);
        written(review);
        return review;
    }

    /** The review whose points count, if it was begun. */
    public Optional<Review> counting(Person tutor, UUID submission) {
        return of(tutor, submission).stream().filter(review -> review.counts).findFirst();
    }

    /** @throws RefusedException TEXT_TOO_LONG */
    static void bounded(String text) {
        if (text.length() > LONGEST) {
            throw new RefusedException(Refusal.TEXT_TOO_LONG, LONGEST);
        }
    }
}
