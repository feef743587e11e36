package org.perceptory.domain.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.activity.RubricLevel;

/** What a review gives for one row of the rubric. */
@Entity
@Table(name = "review_points")
@IdClass(ReviewPoints.Key.class)
public class ReviewPoints extends PanacheEntityBase {
    /** Which review, for what. */
    public record Key(UUID reviewId, UUID rowId) {}

    @Id
    @Column(name = "review_id")
    public UUID reviewId;

    @Id
    @Column(name = "row_id")
    public UUID rowId;

    public BigDecimal points;

    /** The level that was chosen, whose points may be others; null: none. */
    @Column(name = "level_id")
    public UUID levelId;

    /**
     * A tutor's own points. Those of exactly one level choose that level; others leave the level that was chosen.
     *
     * @param given within what the row is worth, see {@link org.perceptory.domain.activity.Points}
     */
    void give(BigDecimal given) {
        points = given;
        List<RubricLevel> worth = RubricLevel.of(rowId).stream()
                .filter(level -> level.points.compareTo(given) == 0)
                .toList();
        levelId = worth.size() == 1 ? worth.getFirst().id : levelId;
    }
}
