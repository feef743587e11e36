package org.perceptory.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.person.Person;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class AccessTokensTest {
    @Inject
    Given given;

    @Inject
    AccessTokens tokens;

    @Test
    void theSecretLeadsToItsOwnerUntilItIsRevoked() {
        Person student = given.student();
        IssuedToken issued = tokens.issue(student, "My notebook");

        assertThat(issued.secret()).matches("pct_[A-Za-z0-9_-]{43}").endsWith(issued.token().hint);
        assertThat(tokens.owner(issued.secret()))
                .hasValueSatisfying(p -> assertThat(p.id).isEqualTo(student.id));
        assertThat(tokens.of(student))
                .singleElement()
                .satisfies(t -> assertThat(t.lastUsedAt).isNotNull());
        assertThat(tokens.owner(issued.token().hash)).isEmpty();
        assertThat(tokens.owner("pct_guess")).isEmpty();

        tokens.revoke(given.student(), issued.token().id);
        assertThat(tokens.owner(issued.secret())).isPresent();
        tokens.revoke(student, issued.token().id);
        assertThat(tokens.owner(issued.secret())).isEmpty();
    }

    @Test
    void thereIsALimit() {
        Person student = given.student();
        tokens.issue(student, "one");
        tokens.issue(student, "two");
        assertRefused(Refusal.TOO_MANY_TOKENS, () -> tokens.issue(student, "three"));
    }
}
