package org.perceptory.domain.activity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How well what a row of a rubric is about can be done: words for it, and the points that it is worth. */
@Entity
@Table(name = "rubric_level")
public class RubricLevel extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "row_id")
    public UUID rowId;

    /** Such as "Excellent". */
    public String title;

    /** What it looks like; empty where its title says enough. */
    public String description;

    /** With two decimals; at most those of the row. */
    public BigDecimal points;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Those of a row, from the most points to the least. Asks nobody whether they may. */
    public static List<RubricLevel> of(UUID row) {
        return list("rowId = ?1 order by points desc, createdAt, id", row);
    }

    /** The same level for another row. */
    void copyTo(UUID row) {
        RubricLevel copy = new RubricLevel();
        copy.id = UUID.randomUUID();
        copy.rowId = row;
        copy.title = title;
        copy.description = description;
        copy.points = points;
        copy.createdAt = createdAt;
        copy.persist();
    }
}
