package org.perceptory.domain.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;

/** The registered VLEs: looked up by launches, kept by admins. */
@ApplicationScoped
@Transactional
public class Platforms {
  private final EntityManager entities;
  private final Audit audit;
  private final Clock clock;

  Platforms(EntityManager entities, Audit audit, Clock clock) {
    this.entities = entities;
    this.audit = audit;
    this.clock = clock;
  }

  /** The enabled one of this issuer and client; where the client is not told, the issuer's only one. */
  public Optional<Platform> find(String issuer, String clientId) {
    List<Platform> found = Platform.list("issuer = ?1 and enabled order by createdAt", issuer);
    return clientId == null || clientId.isBlank()
        ? found.stream().findFirst().filter(only -> found.size() == 1)
        : found.stream().filter(platform -> platform.clientId.equals(clientId)).findFirst();
  }

  public Optional<Platform> find(UUID platform) {
    return Platform.<Platform>findByIdOptional(platform).filter(found -> found.enabled);
  }

  /** Whether people may come by this deployment; one that was never seen is remembered where the platform allows it. */
  public boolean takes(Platform platform, String deployment) {
    long known =
        ((Number)
                entities
                    .createNativeQuery("select count(*) from deployment where platform_id = ?1 and deployment = ?2")
                    .setParameter(1, platform.id)
                    .setParameter(2, deployment)
                    .getSingleResult())
            .longValue();
    if (known == 0 && platform.takesDeployments) {
      entities
          .createNativeQuery("insert into deployment values (?1, ?2, ?3) on conflict do nothing")
          .setParameter(1, platform.id)
          .setParameter(2, deployment)
          .setParameter(3, clock.instant())
          .executeUpdate();
    }
    return known > 0 || platform.takesDeployments;
  }

  /** Origins whose pages may frame ours. */
  public List<String> origins() {
    return Platform.<Platform>list("enabled").stream().map(platform -> origin(platform.authorizationEndpoint)).distinct().toList();
  }

  private static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getAuthority();
  }

  /** By name. */
  public List<Platform> all(Person admin) {
    checked(admin);
    return Platform.list("order by lower(name), createdAt");
  }

  /** @throws RefusedException PLATFORM_INCOMPLETE, PLATFORM_KNOWN */
  public Platform add(Person admin, Platform platform) {
    checked(admin);
    complete(platform);
    if (Platform.count("issuer = ?1 and clientId = ?2", platform.issuer, platform.clientId) > 0) {
      throw new RefusedException(Refusal.PLATFORM_KNOWN);
    }
    platform.id = UUID.randomUUID();
    platform.createdAt = clock.instant();
    platform.persist();
    audit.noted(Action.PLATFORM_ADDED, platform.issuer);
    return platform;
  }

  /** Lets people come from it, or not; what they did stays. */
  public void enable(Person admin, UUID id, boolean enabled) {
    checked(admin);
    Platform platform = Platform.<Platform>findByIdOptional(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    platform.enabled = enabled;
    audit.noted(enabled ? Action.PLATFORM_ENABLED : Action.PLATFORM_DISABLED, platform.issuer);
  }

  private static void complete(Platform platform) {
    boolean named = filled(platform.name) && filled(platform.issuer) && filled(platform.clientId);
    boolean reachable = address(platform.authorizationEndpoint) && address(platform.tokenEndpoint) && address(platform.keySetUrl);
    if (!named || !reachable) {
      throw new RefusedException(Refusal.PLATFORM_INCOMPLETE);
    }
  }

  private static boolean filled(String text) {
    return text != null && !text.isBlank();
  }

  private static boolean address(String text) {
    try {
      URI uri = URI.create(text == null ? "" : text);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static void checked(Person admin) {
    if (admin.role != Role.ADMIN) {
      throw new RefusedException(Refusal.NOT_FOUND);
    }
  }
}
