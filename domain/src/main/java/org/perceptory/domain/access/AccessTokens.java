package org.perceptory.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.blob.Sha256;
import org.perceptory.domain.limits.Limits;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.LabelName;

/** The access tokens of the person who asks. */
@ApplicationScoped
@Transactional
public class AccessTokens {
  public static final String PREFIX = "pct_";
  private static final int RANDOM_BYTES = 32;
  /** Writing the last use at every request would be a write a request. */
  private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

  private final SecureRandom random = new SecureRandom();
  private final Limits limits;
  private final Clock clock;

  AccessTokens(Limits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** The newest first. */
  public List<AccessToken> of(Person person) {
    return AccessToken.list("personId = ?1 order by createdAt desc", person.id);
  }

  public IssuedToken issue(Person person, String name) {
    if (AccessToken.count("personId", person.id) >= limits.tokensPerPerson()) {
      throw new RefusedException(Refusal.TOO_MANY_TOKENS, limits.tokensPerPerson());
    }
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    AccessToken token = new AccessToken();
    token.id = UUID.randomUUID();
    token.personId = person.id;
    token.name = new LabelName(name).text();
    token.hash = hash(secret);
    token.hint = secret.substring(secret.length() - 4);
    token.createdAt = clock.instant();
    token.persist();
    return new IssuedToken(token, secret);
  }

  public void revoke(Person person, UUID token) {
    AccessToken.delete("id = ?1 and personId = ?2", token, person.id);
  }

  /** Whose secret this is. */
  public Optional<Person> owner(String secret) {
    Optional<AccessToken> found = AccessToken.find("hash", hash(secret)).firstResultOptional();
    found.ifPresent(this::used);
    return found.flatMap(token -> Person.findByIdOptional(token.personId));
  }

  private void used(AccessToken token) {
    Instant now = clock.instant();
    if (token.lastUsedAt == null || token.lastUsedAt.plus(USE_RESOLUTION).isBefore(now)) {
      token.lastUsedAt = now;
    }
  }

  /** The secret is random enough that its plain hash gives nothing away. */
  private static String hash(String secret) {
    return Sha256.hex(secret.getBytes(StandardCharsets.UTF_8));
  }
}
