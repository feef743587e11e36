package org.perceptory.domain.person;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Somebody, by whatever {@link Identity} they come in; name and e-mail only where they were given. */
@Entity
public class Person extends PanacheEntityBase {
    @Id
    public UUID id;
    /** Nullable. */
    public String name;
    /** Nullable. */
    public String email;

    /** What they are now: see {@link Standing}. */
    @Enumerated(EnumType.STRING)
    public Role role;

    /** What an admin gave, or they began with. */
    @Column(name = "given_role")
    @Enumerated(EnumType.STRING)
    public Role givenRole = Role.STUDENT;

    @Column(name = "created_at")
    public Instant createdAt;

    /**
     * Since when nobody can sign in as them and only their assessed work is left, for as long as it is kept; null for
     * everybody who is here.
     */
    @Column(name = "erased_at")
    public Instant erasedAt;
}
