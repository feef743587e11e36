package org.perceptory.domain.platform;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A VLE that may send people here. */
@Entity
public class Platform extends PanacheEntityBase {
  @Id public UUID id;

  /** What the admin calls it. */
  public String name;

  public String issuer;

  /** What it calls us. */
  @Column(name = "client_id")
  public String clientId;

  @Column(name = "authorization_endpoint")
  public String authorizationEndpoint;

  @Column(name = "token_endpoint")
  public String tokenEndpoint;

  /** For the token endpoint; null where it is its address. */
  @Column(name = "token_audience")
  public String tokenAudience;

  @Column(name = "key_set_url")
  public String keySetUrl;

  /** Whether a deployment that was never seen is taken and remembered. */
  @Column(name = "takes_deployments")
  public boolean takesDeployments = true;

  public boolean enabled = true;

  @Column(name = "created_at")
  public Instant createdAt;
}
