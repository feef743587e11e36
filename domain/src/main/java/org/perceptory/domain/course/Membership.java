package org.perceptory.domain.course;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A person in a course. */
@Entity
// Others write other columns beside us, in SQL of their own.
@DynamicUpdate
@IdClass(Membership.Key.class)
public class Membership extends PanacheEntityBase {
    /** Who, where. */
    public record Key(UUID courseId, UUID personId) {}

    @Id
    @Column(name = "course_id")
    public UUID courseId;

    @Id
    @Column(name = "person_id")
    public UUID personId;

    @Enumerated(EnumType.STRING)
    public CourseRole role;

    /** What a tutor made of them, which no VLE takes back; null: they are what the VLE says. */
    @Enumerated(EnumType.STRING)
    @Column(name = "raised_role")
    public CourseRole raisedRole;

    /** Whether they are in it now; who left is kept with what they handed in. */
    public boolean active;

    @Column(name = "created_at")
    public Instant createdAt;

    /** When they last came; null for who is only known from the VLE's roster. */
    @Column(name = "seen_at")
    public Instant seenAt;

    /** The VLE's roster that last named them; null where none ever did, or none any longer when they last came. */
    public String roster;

    /** When it last did. */
    @Column(name = "roster_at")
    public Instant rosterAt;

    /** As it is now, for as long as this transaction goes on: rosters and launches wait. */
    static Optional<Membership> locked(EntityManager entities, UUID course, UUID person) {
        Optional<Membership> found = findByIdOptional(new Key(course, person));
        found.ifPresent(membership -> entities.refresh(membership, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }
}
