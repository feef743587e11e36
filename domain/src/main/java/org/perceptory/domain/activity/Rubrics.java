package org.perceptory.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.LabelName;

/**
 * What points are given for, row by row. A rubric, where there is one, defines an activity's points: they are the sum
 * of its rows.
 *
 * <p>Once points were given for what is handed in, rows and their points stay as they are; titles and order may change.
 * A row that went would take its points along, and one that came, shrank or grew would leave grades out of a total that
 * is none any more, in the VLE's gradebook too: everybody is marked by one measure. Who has to change it takes the
 * points out of the reviews first, and so sees what goes.
 */
@ApplicationScoped
@Transactional
public class Rubrics {
    /** Rows of a rubric. */
    public static final int MOST_ROWS = 20;

    private final EntityManager entities;
    private final Activities activities;
    private final Audit audit;
    private final Clock clock;

    Rubrics(EntityManager entities, Activities activities, Audit audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.activities = activities;
        this.clock = clock;
    }

    /** From top to bottom, for who sees the activity; empty where there is none. */
    public List<RubricRow> of(Person person, UUID activity) {
        return activities
                .find(person, activity)
                .map(found -> RubricRow.of(found.id))
                .orElse(List.of());
    }

    /** How many reviews of what is handed in have points, so that the rows are fixed; for its tutors. */
    public int marked(Person tutor, UUID activity) {
        activities.taught(tutor, activity);
        return ((Number) entities.createNativeQuery("""
                    select count(*) from review r join submission s on s.id = r.submission_id
                    where s.activity_id = ?1 and s.state = 'HANDED_IN' and (r.points is not null
                      or exists (select 1 from review_points p where p.review_id = r.id))""")
                        .setParameter(1, activity)
                        .getSingleResult())
                .intValue();
    }

    /**
     * A new row below the others. @throws RefusedException NOT_FOUND, RUBRIC_IN_USE, SETTING_OUT_OF_RANGE, what is
     * wrong with the title
     */
    public RubricRow add(Person tutor, UUID activity, String title, int points) {
        Activity of = locked(tutor, activity);
        unmarked(tutor, activity);
        List<RubricRow> rows = RubricRow.of(activity);
        if (rows.size() >= MOST_ROWS) {
            throw new RefusedException(Refusal.TOO_MANY_ROWS, MOST_ROWS);
        }
        RubricRow row = RubricRow.below(rows, activity, new LabelName(title).text(), ActivityText.points(points));
        sum(of);
        changed(tutor, of, row.title, null, row.points);
        return row;
    }

    /** @throws RefusedException as {@link #add}; RUBRIC_IN_USE only where the points change; LEVEL_ABOVE_ROW */
    public void change(Person tutor, UUID activity, UUID id, String title, int points) {
        Activity of = locked(tutor, activity);
        RubricRow row = row(activity, id);
        if (row.points != points) {
            unmarked(tutor, activity);
            refuseBelowLevels(row, points);
        }
        String called = row.title;
        Integer before = row.points;
        row.title = new LabelName(title).text();
        row.points = ActivityText.points(points);
        sum(of);
        changed(tutor, of, row.title, before, row.points);
        changed(tutor, of, row.title, called, row.title);
    }

    /** Without any row the activity's points stay what they were, and are the tutor's to change again. */
    public void remove(Person tutor, UUID activity, UUID id) {
        Activity of = locked(tutor, activity);
        unmarked(tutor, activity);
        RubricRow row = row(activity, id);
        row.delete();
        sum(of);
        changed(tutor, of, row.title, row.points, null);
    }

    /** Moves a row up or down; at the end it stays. */
    public void move(Person tutor, UUID activity, UUID id, boolean up) {
        locked(tutor, activity);
        List<RubricRow> rows = RubricRow.of(activity);
        int at = rows.indexOf(row(activity, id));
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < rows.size()) {
            Collections.swap(rows, at, to);
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).position = i;
            }
        }
    }

    /** Writes down that something of a row became something else. */
    void changed(Person tutor, Activity of, String row, Object was, Object became) {
        audit.changed(Act.of(Action.RUBRIC_CHANGED)
                .by(tutor.id)
                .in(of.courseId)
                .on(of.title + " · " + row)
                .from(was)
                .into(became));
    }

    /** One change at a time, and none while somebody gives points. */
    private Activity locked(Person tutor, UUID activity) {
        Activity of = activities.taught(tutor, activity);
        entities.flush();
        entities.refresh(of, LockModeType.PESSIMISTIC_WRITE);
        return of;
    }

    /** A row of the activity, locked as it is. @throws RefusedException NOT_FOUND */
    RubricRow lockedRow(Person tutor, UUID activity, UUID id) {
        locked(tutor, activity);
        return row(activity, id);
    }

    private static void refuseBelowLevels(RubricRow row, int points) {
        RubricLevel.of(row.id).stream()
                .map(level -> level.points)
                .filter(most -> most.compareTo(BigDecimal.valueOf(points)) > 0)
                .findFirst()
                .ifPresent(most -> {
                    throw new RefusedException(Refusal.LEVEL_ABOVE_ROW, most);
                });
    }

    /** @throws RefusedException RUBRIC_IN_USE */
    void unmarked(Person tutor, UUID activity) {
        int reviews = marked(tutor, activity);
        if (reviews > 0) {
            throw new RefusedException(Refusal.RUBRIC_IN_USE, reviews);
        }
    }

    private static RubricRow row(UUID activity, UUID id) {
        return RubricRow.<RubricRow>find("id = ?1 and activityId = ?2", id, activity)
                .firstResultOptional()
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    private void sum(Activity of) {
        List<RubricRow> rows = RubricRow.of(of.id);
        if (!rows.isEmpty()) {
            of.points = ActivityText.points(
                    rows.stream().mapToInt(row -> row.points).sum());
        }
        of.changedAt = clock.instant();
    }
}
