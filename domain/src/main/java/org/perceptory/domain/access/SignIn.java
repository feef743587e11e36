package org.perceptory.domain.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who came in from elsewhere (VLE, OIDC) and is still in. */
@Entity
@Table(name = "sign_in")
public class SignIn extends PanacheEntityBase {
    /** SHA-256 of what their cookie holds, in hexadecimal. */
    @Id
    public String hash;

    @Column(name = "person_id")
    public UUID personId;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    /** Where the sign-in service ends its own session; null where it does not. */
    @Column(name = "end_session")
    public String endSession;
}
