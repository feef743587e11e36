package org.perceptory.domain.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Lets somebody choose the password of their account, once. */
@Entity
@Table(name = "account_invitation")
class AccountInvitation extends PanacheEntityBase {
    @Id
    @Column(name = "person_id")
    UUID personId;

    /** SHA-256 of what the address holds. */
    String hash;

    @Column(name = "expires_at")
    Instant expiresAt;
}
