package org.perceptory.domain.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A student asks a tutor to look at released points again, and what was said to that. */
@Entity
@Table(name = "regrade_request")
public class RegradeRequest extends PanacheEntityBase {
    @Id
    @Column(name = "submission_id")
    public UUID submissionId;

    /** In the student's words; Markdown. */
    public String reason;

    @Column(name = "points_before")
    public BigDecimal pointsBefore;

    @Column(name = "asked_at")
    public Instant askedAt;

    /** In the tutor's words; Markdown. Null until it is answered. */
    public String answer;

    /** Those that counted when it was answered. Null until then. */
    @Column(name = "points_after")
    public BigDecimal pointsAfter;

    /** Null until it is answered, and when the account was deleted. */
    @Column(name = "answered_by")
    public UUID answeredBy;

    /** Null until it is answered. */
    @Column(name = "answered_at")
    public Instant answeredAt;

    /** Whether a tutor answered. */
    public boolean answered() {
        return answeredAt != null;
    }
}
