package org.perceptory.domain.activity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** A student who has longer for an activity than the others; see {@link Deadline} for what that comes to. */
@Entity
@IdClass(Extension.Key.class)
public class Extension extends PanacheEntityBase {
    /** For what, who. */
    public record Key(UUID activityId, UUID personId) {}

    @Id
    @Column(name = "activity_id")
    public UUID activityId;

    @Id
    @Column(name = "person_id")
    public UUID personId;

    @Column(name = "due_at")
    public Instant dueAt;

    /** Null: the activity's, or {@link #dueAt} where that is later. */
    @Column(name = "cut_off_at")
    public Instant cutOffAt;

    /** In a tutor's words, for tutors; may be empty. */
    public String reason;

    /** Null when the account was deleted. */
    @Column(name = "granted_by")
    public UUID grantedBy;

    @Column(name = "granted_at")
    public Instant grantedAt;
}
