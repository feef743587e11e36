package org.perceptory.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;

/**
 * Levels of a rubric's rows. As with rows: once points were given, levels and their points stay as they are, and their
 * words may change.
 */
@ApplicationScoped
@Transactional
public class RubricLevels {
    /** Levels of a row. */
    public static final int MOST_LEVELS = 10;

    private final Rubrics rubrics;
    private final Clock clock;

    RubricLevels(Rubrics rubrics, Clock clock) {
        this.rubrics = rubrics;
        this.clock = clock;
    }

    /** By row, from the most points to the least, for who sees the activity; rows without any are not in it. */
    public Map<UUID, List<RubricLevel>> of(Person person, UUID activity) {
        Map<UUID, List<RubricLevel>> levels = new HashMap<>();
        for (RubricRow row : rubrics.of(person, activity)) {
            List<RubricLevel> its = RubricLevel.of(row.id);
            if (!its.isEmpty()) {
                levels.put(row.id, its);
            }
        }
        return levels;
    }

    /** @throws RefusedException NOT_FOUND, RUBRIC_IN_USE, TOO_MANY_LEVELS, what is wrong with the text */
    public RubricLevel add(Person tutor, UUID activity, UUID row, LevelText text) {
        RubricRow of = rubrics.lockedRow(tutor, activity, row);
        rubrics.unmarked(tutor, activity);
        if (RubricLevel.count("rowId", row) >= MOST_LEVELS) {
            throw new RefusedException(Refusal.TOO_MANY_LEVELS, MOST_LEVELS);
        }
        RubricLevel level = new RubricLevel();
        level.id = UUID.randomUUID();
        level.rowId = row;
        level.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        text.into(level, of);
        level.persist();
        changed(tutor, of, level, null, level.points);
        return level;
    }

    /** @throws RefusedException as {@link #add}; RUBRIC_IN_USE only where the points change */
    public void change(Person tutor, UUID activity, UUID row, UUID level, LevelText text) {
        RubricRow of = rubrics.lockedRow(tutor, activity, row);
        RubricLevel changed = level(row, level);
        if (text.points() != null && changed.points.compareTo(text.points()) != 0) {
            rubrics.unmarked(tutor, activity);
        }
        String called = changed.title;
        BigDecimal worth = changed.points;
        text.into(changed, of);
        changed(tutor, of, changed, worth, changed.points);
        changed(tutor, of, changed, called, changed.title);
    }

    public void remove(Person tutor, UUID activity, UUID row, UUID level) {
        RubricRow of = rubrics.lockedRow(tutor, activity, row);
        rubrics.unmarked(tutor, activity);
        RubricLevel gone = level(row, level);
        gone.delete();
        changed(tutor, of, gone, gone.points, null);
    }

    private void changed(Person tutor, RubricRow of, RubricLevel level, Object was, Object became) {
        rubrics.changed(
                tutor, Activity.findById(of.activityId), of.title + " · " + level.title, plain(was), plain(became));
    }

    /** 4 and 4.00 are the same points. */
    private static Object plain(Object value) {
        return value instanceof BigDecimal points
                ? new BigDecimal(points.stripTrailingZeros().toPlainString())
                : value;
    }

    private static RubricLevel level(UUID row, UUID id) {
        return RubricLevel.<RubricLevel>find("id = ?1 and rowId = ?2", id, row)
                .firstResultOptional()
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }
}
