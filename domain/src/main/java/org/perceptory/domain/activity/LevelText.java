package org.perceptory.domain.activity;

import java.math.BigDecimal;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.project.LabelName;

/**
 * What a tutor writes of a level.
 *
 * @param description empty where the title says enough
 * @param points null: none were written
 */
public record LevelText(String title, String description, BigDecimal points) {
    /** Characters of a description. */
    public static final int LONGEST = 500;

    /** What stands in the level now. */
    public static LevelText of(RubricLevel level) {
        return new LevelText(level.title, level.description, level.points);
    }

    /** Writes it into the level of a row. @throws RefusedException what is wrong with it */
    void into(RubricLevel level, RubricRow row) {
        if (description.length() > LONGEST) {
            throw new RefusedException(Refusal.TEXT_TOO_LONG, LONGEST);
        }
        if (points == null) {
            throw new RefusedException(Refusal.POINTS_OUT_OF_RANGE, row.points);
        }
        level.title = new LabelName(title).text();
        level.description = description.strip().replace("\0", "");
        level.points = Points.within(points, row.points);
    }
}
