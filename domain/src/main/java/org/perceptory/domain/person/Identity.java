package org.perceptory.domain.person;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** A subject of an issuer, and the person that it is; one person may have several. */
@Entity
@IdClass(Identity.Key.class)
public class Identity extends PanacheEntityBase {
    /** The issuer of accounts that Perceptory keeps itself. */
    public static final String LOCAL = "local";

    /**
     * @param issuer a VLE's or OpenID provider's address, or {@link #LOCAL}
     * @param subject opaque, unique within its issuer
     */
    public record Key(String issuer, String subject) {}

    @Id
    public String issuer;

    @Id
    public String subject;

    @Column(name = "person_id")
    public UUID personId;

    @Column(name = "created_at")
    public Instant createdAt;

    /** What the issuer's claims gave at the last sign-in; null where they give nothing. */
    @Enumerated(EnumType.STRING)
    public Role role;
}
