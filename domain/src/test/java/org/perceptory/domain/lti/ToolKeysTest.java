package org.perceptory.domain.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ToolKeysTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration AGE = Duration.ofDays(180);

    @Inject
    EntityManager entities;

    @Inject
    Audit audit;

    @BeforeEach
    @Transactional
    void none() {
        entities.createNativeQuery("delete from tool_key").executeUpdate();
    }

    @Test
    @TestTransaction
    void theFirstKeySignsAtOnce() {
        assertThat(at(0).signing()).isEmpty();
        assertThat(at(0).signingOr(() -> key("first", 0)).kid()).isEqualTo("first");
        assertThat(at(0).signingOr(() -> key("never drawn", 0)).kid()).isEqualTo("first");
    }

    @Test
    @TestTransaction
    void aNewKeyIsPublishedForADayBeforeItSignsAndTheOneBeforeForAMonthAfter() {
        at(0).signingOr(() -> key("first", 0));
        at(179).renew(AGE, () -> key("too early", 179));
        at(181).renew(AGE, () -> key("second", 181));
        at(181).renew(AGE, () -> key("once is enough", 181));

        assertThat(signing(181.9)).isEqualTo("first");
        assertThat(published(181.9)).containsExactly("second", "first");
        assertThat(signing(182)).isEqualTo("second");
        assertThat(published(211)).containsExactly("second", "first");
        assertThat(published(213)).containsExactly("second");
        assertThat(signing(213)).isEqualTo("second");
    }

    @Test
    @TestTransaction
    void aKeyThatGotAboutIsReplacedAtOnceByAnAdminOnly() {
        at(0).signingOr(() -> key("first", 0));
        assertThatThrownBy(() -> at(1).replace(person(Role.TUTOR), key("theirs", 1)))
                .isInstanceOf(RefusedException.class);
        at(1).replace(person(Role.ADMIN), key("second", 1));
        assertThat(signing(1)).isEqualTo("second");
        assertThat(published(1)).containsExactly("second");
    }

    private String signing(double day) {
        return at(day).signing().orElseThrow().kid();
    }

    private List<String> published(double day) {
        return at(day).published().stream().map(ToolKeys.Key::kid).toList();
    }

    private ToolKeys at(double day) {
        return new ToolKeys(entities, audit, Clock.fixed(day(day), ZoneOffset.UTC));
    }

    private static ToolKeys.Key key(String kid, double day) {
        return new ToolKeys.Key(kid, "{}", day(day));
    }

    private static Person person(Role role) {
        var person = new Person();
        person.role = role;
        return person;
    }

    private static Instant day(double day) {
        return THEN.plusSeconds((long) (day * Duration.ofDays(1).toSeconds()));
    }
}
