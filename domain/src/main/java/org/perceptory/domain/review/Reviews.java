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
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.Points;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.lti.Grades;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.sample.Sample;
import org.perceptory.domain.submission.CarriedDrafts;
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
    private final CarriedDrafts drafts;
    private final Activities activities;
    private final Grades grades;
    private final CountingReview counting;
    private final MarkLog log;
    private final Clock clock;

    Reviews(
            EntityManager entities,
            Submissions submissions,
            CarriedDrafts drafts,
            Activities activities,
            Grades grades,
            CountingReview counting,
            MarkLog log,
            Clock clock) {
        this.entities = entities;
        this.log = log;
        this.submissions = submissions;
        this.drafts = drafts;
        this.activities = activities;
        this.grades = grades;
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

    private static Optional<Review> find(Person tutor, UUID submission) {
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

    /** @param place a sample of what was handed in, a cell, or the whole */
    public ReviewComment comment(Person tutor, UUID submission, Place place, String text) {
        bounded(text);
        Review review = begun(tutor, submission);
        // A page that was opened before the student handed in again tells of the samples and cells that it shows.
        if (place.sample() != null
                && Sample.count(
                                "id = ?1 and projectId in (select s.projectId from Submission s where s.id in ?2)",
                                place.sample(),
                                List.of(submission, review.submissionId))
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
        if (place.actual() != null && !submission.equals(review.submissionId)) {
            entities.flush();
            drafts.cell(comment.id, place.actual(), place.predicted(), submission, review.submissionId);
            entities.refresh(comment);
        }
        written(review);
        return comment;
    }

    /** The oldest first; of one's own review. */
    public List<ReviewComment> comments(Person tutor, UUID submission) {
        return ReviewComment.list("reviewId = ?1 order by createdAt", mine(tutor, submission).id);
    }

    /** What the numbers of a comment's cell stand for: the classes of what is handed in now, to which cells move. */
    public List<ModelLabel> classes(Person tutor, UUID submission) {
        return Model.<Model>findById(submissions.taught(tutor, submission).modelId).labels;
    }

    public void remove(Person tutor, UUID submission, UUID comment) {
        Review review = begun(tutor, submission);
        ReviewComment.delete("id = ?1 and reviewId = ?2", comment, review.id);
        written(review);
    }

    /**
     * Shows it to the student. @throws RefusedException NOTHING_WRITTEN; ROWS_WITHOUT_POINTS where some rows of the
     * rubric have and some have not
     */
    public void release(Person tutor, UUID submission) {
        Submission of = submissions.held(tutor, submission);
        Review review = find(tutor, of.id).orElseThrow(() -> new RefusedException(Refusal.NOTHING_WRITTEN));
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

    /** How far the points of a released review are on their way to the VLE; empty where none takes them. */
    public Optional<Grades.Progress> onItsWay(Person tutor, UUID submission) {
        Submission of = submissions.taught(tutor, submission);
        return grades.progress(of.activityId, of.personId);
    }

    /** Sends the points of a released review to the VLE again now, in the place of newer ones that it may have. */
    public void sendAgain(Person tutor, UUID submission) {
        Submission of = submissions.taught(tutor, submission);
        grades.tryAgain(of.activityId, of.personId);
    }

    /** Points of an activity that are not in the VLE, and why. @throws RefusedException NOT_FOUND */
    public List<Grades.Undelivered> undelivered(Person tutor, UUID activity) {
        return grades.undelivered(activities.taught(tutor, activity).id);
    }

    /** Sends them again now, but for those of which the VLE has newer ones. @return how many */
    public int sendAllAgain(Person tutor, UUID activity) {
        return grades.tryAgain(activities.taught(tutor, activity).id);
    }

    /** Takes it back to change it. */
    public void reopen(Person tutor, UUID submission) {
        Review review = begun(tutor, submission);
        if (review.releasedAt != null) {
            review.releasedAt = null;
            review.takenBackAt = clock.instant();
            log.takenBack(tutor, submissions.taught(tutor, submission), review.points);
        }
        written(review);
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
