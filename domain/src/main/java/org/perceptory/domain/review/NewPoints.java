package org.perceptory.domain.review;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * The points that an answer to a regrade request gives in place of those that were.
 *
 * @param total where the activity has no rubric; null: as they were
 * @param rows where it has one: by row, those that change
 */
public record NewPoints(BigDecimal total, Map<UUID, BigDecimal> rows) {
    /** They stay as they were. */
    public static final NewPoints NONE = new NewPoints(null, Map.of());

    public static NewPoints total(BigDecimal points) {
        return new NewPoints(points, Map.of());
    }

    public static NewPoints rows(Map<UUID, BigDecimal> points) {
        return new NewPoints(null, Map.copyOf(points));
    }
}
