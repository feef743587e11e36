package org.perceptory.domain.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The keys we sign with, as JSON Web Keys. The newest signs; what it replaced is published for a while longer. */
@ApplicationScoped
@Transactional
public class ToolKeys {
  /** How long a key is published after another began to sign. */
  public static final Duration PUBLISHED = Duration.ofDays(30);

  /** @param jwk JSON, with its private part */
  public record Key(String kid, String jwk, Instant createdAt) {}

  private final EntityManager entities;
  private final Clock clock;

  ToolKeys(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** What signs now; empty before the first key. */
  public Optional<Key> signing() {
    return published().stream().findFirst();
  }

  /** The newest first. */
  @SuppressWarnings("unchecked")
  public List<Key> published() {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select kid, jwk, created_at from (
                  select k.*, lag(created_at) over (order by created_at desc, kid) as replaced_at from tool_key k) keys
                where replaced_at is null or replaced_at > ?1 order by created_at desc, kid""")
            .setParameter(1, clock.instant().minus(PUBLISHED))
            .getResultList();
    return rows.stream().map(row -> new Key((String) row[0], (String) row[1], (Instant) row[2])).toList();
  }

  /** The key that signs; drawn where there is none, once, however many ask at the same moment. */
  public Key signingOr(Supplier<Key> draw) {
    return signing()
        .orElseGet(
            () -> {
              entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('tool_key', 0))").getSingleResult();
              return signing().orElseGet(() -> add(draw.get()));
            });
  }

  /** From now on this key signs. */
  public Key add(Key key) {
    entities
        .createNativeQuery("insert into tool_key (kid, jwk, created_at) values (?1, ?2, ?3)")
        .setParameter(1, key.kid())
        .setParameter(2, key.jwk())
        .setParameter(3, key.createdAt())
        .executeUpdate();
    return key;
  }
}
