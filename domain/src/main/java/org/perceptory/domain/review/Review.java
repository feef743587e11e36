package org.perceptory.domain.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A tutor's answer to a submission. */
@Entity
public class Review extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "submission_id")
    public UUID submissionId;

    /** Null when the account was deleted. */
    @Column(name = "reviewer_id")
    public UUID reviewerId;

    public String text;

    /** Null until given. */
    public BigDecimal points;

    /** Whether its points are the grade; a second marker's are advice. */
    @Column(name = "final")
    public boolean counts;

    /** Null while only tutors see it. */
    @Column(name = "released_at")
    public Instant releasedAt;

    /** When it was last taken back from its student, to be changed; null: never. */
    @Column(name = "taken_back_at")
    public Instant takenBackAt;

    /** The submission on which it was begun, where its student has handed in again since; else null. */
    @Column(name = "carried_from")
    public UUID carriedFrom;

    /** When its student last opened it; null: not yet. */
    @Column(name = "read_at")
    public Instant readAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "changed_at")
    public Instant changedAt;
}
