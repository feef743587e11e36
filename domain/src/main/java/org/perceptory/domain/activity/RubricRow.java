package org.perceptory.domain.activity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** One thing that points are given for. */
@Entity
@Table(name = "rubric_row")
public class RubricRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "activity_id")
    public UUID activityId;

    /** Ascending from top to bottom; gaps mean nothing. */
    public int position;

    public String title;

    /** The most that can be had for it. */
    public int points;

    /** Those of an activity from top to bottom. Asks nobody whether they may. */
    public static List<RubricRow> of(UUID activity) {
        return list("activityId = ?1 order by position, id", activity);
    }

    static RubricRow below(List<RubricRow> rows, UUID activity, String title, int points) {
        RubricRow row = new RubricRow();
        row.id = UUID.randomUUID();
        row.activityId = activity;
        row.position = rows.isEmpty() ? 0 : rows.getLast().position + 1;
        row.title = title;
        row.points = points;
        row.persist();
        return row;
    }

    /** The same row for another activity, with its levels. */
    void copyTo(UUID activity) {
        RubricRow copy = below(List.of(), activity, title, points);
        copy.position = position;
        RubricLevel.of(id).forEach(level -> level.copyTo(copy.id));
    }
}
