package org.perceptory.domain.lti;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ToolKeysTest {
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  @Inject EntityManager entities;

  @Test
  @TestTransaction
  void theNewestSignsAndTheOneBeforeIsPublishedForAMonth() {
    entities.createNativeQuery("delete from tool_key").executeUpdate();
    ToolKeys keys = at(THEN);
    assertThat(keys.signing()).isEmpty();
    keys.signingOr(() -> new ToolKeys.Key("first", "{}", THEN));
    assertThat(keys.signingOr(() -> new ToolKeys.Key("never drawn", "{}", THEN)).kid()).isEqualTo("first");
    keys.add(new ToolKeys.Key("second", "{}", THEN.plus(Duration.ofDays(90))));

    assertThat(at(THEN.plus(Duration.ofDays(119))).published()).extracting(ToolKeys.Key::kid).containsExactly("second", "first");
    assertThat(at(THEN.plus(Duration.ofDays(121))).published()).extracting(ToolKeys.Key::kid).containsExactly("second");
    assertThat(at(THEN.plus(Duration.ofDays(121))).signing()).map(ToolKeys.Key::kid).contains("second");
  }

  private ToolKeys at(Instant now) {
    return new ToolKeys(entities, Clock.fixed(now, ZoneOffset.UTC));
  }
}
