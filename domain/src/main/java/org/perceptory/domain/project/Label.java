package org.perceptory.domain.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A class that the student defined. */
@Entity
public class Label extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "project_id")
    public UUID projectId;

    public String name;

    /** See {@link LabelName#key()}. */
    @Column(name = "name_key")
    public String nameKey;

    /** {@code #rrggbb}. */
    public String color;

    /** From 0, without gaps among those that are not deleted. */
    public int position;

    /** What is heard when there is nothing to hear; only in projects of sounds. */
    public boolean background;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Null unless deleted and still restorable. */
    @Column(name = "deleted_at")
    public Instant deletedAt;
}
