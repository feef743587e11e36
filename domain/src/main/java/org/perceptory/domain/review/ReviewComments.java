package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.sample.Sample;
import org.perceptory.domain.submission.CarriedDrafts;
import org.perceptory.domain.submission.Submissions;

/** What a tutor says in their review of a sample, of a cell of the confusion matrix, or of the whole. */
@ApplicationScoped
@Transactional
public class ReviewComments {

    private final EntityManager entities;
    private final Submissions submissions;
    private final CarriedDrafts drafts;
    private final Reviews reviews;
    private final Clock clock;

    ReviewComments(
            EntityManager entities, Submissions submissions, CarriedDrafts drafts, Reviews reviews, Clock clock) {
        this.entities = entities;
        this.submissions = submissions;
        this.drafts = drafts;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @param place a sample of what was handed in, a cell, or the whole */
    public ReviewComment add(Person tutor, UUID submission, Place place, String text) {
        Reviews.bounded(text);
        Review review = reviews.begun(tutor, submission);
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
        reviews.written(review);
        return comment;
    }

    /** The oldest first; of one's own review. */
    public List<ReviewComment> of(Person tutor, UUID submission) {
        return ReviewComment.list("reviewId = ?1 order by createdAt", reviews.mine(tutor, submission).id);
    }

    /** What the numbers of a comment's cell stand for: the classes of what is handed in now, to which cells move. */
    public List<ModelLabel> classes(Person tutor, UUID submission) {
        return Model.<Model>findById(submissions.taught(tutor, submission).modelId).labels;
    }

    public void remove(Person tutor, UUID submission, UUID comment) {
        Review review = reviews.begun(tutor, submission);
        ReviewComment.delete("id = ?1 and reviewId = ?2", comment, review.id);
        reviews.written(review);
    }
}
