package org.perceptory.domain.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A token as it is kept: only its hash. */
@Entity
@Table(name = "access_token")
public class AccessToken extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "person_id")
    public UUID personId;

    /** What the person calls it. */
    public String name;

    /** SHA-256, hexadecimal. */
    public String hash;

    /** Its last four characters, to tell one from another. */
    public String hint;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Null until it was used. */
    @Column(name = "last_used_at")
    public Instant lastUsedAt;
}
