package org.perceptory.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import org.perceptory.domain.activity.RubricLevels;
import org.perceptory.domain.review.CommentBank;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.review.RubricPoints;

/** What an answer is written with. */
@ApplicationScoped
public class ReviewTools {

    private final Reviews reviews;
    private final RubricPoints points;
    private final RubricLevels levels;
    private final CommentBank bank;

    ReviewTools(Reviews reviews, RubricPoints points, RubricLevels levels, CommentBank bank) {
        this.reviews = reviews;
        this.points = points;
        this.levels = levels;
        this.bank = bank;
    }

    Reviews reviews() {
        return reviews;
    }

    RubricPoints points() {
        return points;
    }

    RubricLevels levels() {
        return levels;
    }

    CommentBank bank() {
        return bank;
    }
}
