package org.perceptory.domain.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a tutor wrote once and keeps to write again; nobody else's to see. */
@Entity
@Table(name = "saved_comment")
public class SavedComment extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "person_id")
    public UUID personId;

    public String text;

    @Column(name = "created_at")
    public Instant createdAt;
}
