package org.perceptory.domain.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Keeps our own private keys, as JSON Web Keys, newest first. Making them is the app's business. */
@ApplicationScoped
@Transactional
public class ToolKeys {
  /** After so long a new key signs. */
  static final Duration SIGNS = Duration.ofDays(90);

  /** So long after that an old one is still published, for platforms that remember it. */
  static final Duration PUBLISHED = Duration.ofDays(30);

  private final EntityManager entities;
  private final Clock clock;

  ToolKeys(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** @param jwk private */
  public record Key(String kid, String jwk) {}

  /** Those to publish, the one that signs first; where there is none that is young enough, a new one is made. */
  public List<Key> current(Supplier<Key> made) {
    entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('tool_key'))").getSingleResult();
    if (newerThan(SIGNS).isEmpty()) {
      Key key = made.get();
      entities
          .createNativeQuery("insert into tool_key values (?1, ?2, ?3)")
          .setParameter(1, key.kid)
          .setParameter(2, key.jwk)
          .setParameter(3, clock.instant())
          .executeUpdate();
    }
    entities
        .createNativeQuery("delete from tool_key where created_at < ?1")
        .setParameter(1, clock.instant().minus(SIGNS.plus(PUBLISHED)))
        .executeUpdate();
    return newerThan(SIGNS.plus(PUBLISHED));
  }

  @SuppressWarnings("unchecked")
  private List<Key> newerThan(Duration age) {
    return entities
        .createNativeQuery("select kid, jwk from tool_key where created_at > ?1 order by created_at desc", Key.class)
        .setParameter(1, clock.instant().minus(age))
        .getResultList();
  }
}
