package org.perceptory.domain.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A remark at a sample, at a cell of the confusion matrix, or about the whole. */
@Entity
@Table(name = "review_comment")
public class ReviewComment extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "review_id")
    public UUID reviewId;

    public String text;

    /** Null unless it is about a sample. */
    @Column(name = "sample_id")
    public UUID sampleId;

    /** The row of a cell; null unless it is about one. */
    public Integer actual;

    /** The column of a cell; null unless it is about one. */
    public Integer predicted;

    @Column(name = "created_at")
    public Instant createdAt;
}
