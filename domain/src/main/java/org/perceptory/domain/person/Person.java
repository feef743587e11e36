package org.perceptory.domain.person;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A subject of an issuer (VLE, OIDC, local); name and e-mail only where they were given. */
@Entity
public class Person extends PanacheEntityBase {
  /** The issuer of accounts that Perceptory keeps itself. */
  public static final String LOCAL = "local";

  @Id public UUID id;
  public String issuer;
  public String subject;
  /** Nullable. */
  public String name;
  /** Nullable. */
  public String email;

  @Enumerated(EnumType.STRING)
  public Role role;

  @Column(name = "created_at")
  public Instant createdAt;
}
