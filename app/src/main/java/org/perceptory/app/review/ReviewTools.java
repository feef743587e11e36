package org.perceptory.app.review;

import jakarta.enterprise.context.Dependent;
import org.perceptory.domain.activity.RubricLevels;
import org.perceptory.domain.review.CommentBank;
import org.perceptory.domain.review.Deliveries;
import org.perceptory.domain.review.Releases;
import org.perceptory.domain.review.ReviewComments;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.review.RubricPoints;

/** What an answer is written with. */
@Dependent
public class ReviewTools {

    final Reviews reviews;
    final ReviewComments comments;
    final Releases releases;
    final Deliveries deliveries;
    final RubricPoints points;
    final RubricLevels levels;
    final CommentBank bank;

    ReviewTools(
            Reviews reviews,
            ReviewComments comments,
            Releases releases,
            Deliveries deliveries,
            RubricPoints points,
            RubricLevels levels,
            CommentBank bank) {
        this.reviews = reviews;
        this.comments = comments;
        this.releases = releases;
        this.deliveries = deliveries;
        this.points = points;
        this.levels = levels;
        this.bank = bank;
    }
}
