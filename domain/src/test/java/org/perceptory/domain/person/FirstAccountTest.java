package org.perceptory.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Given;
import org.perceptory.domain.privacy.Erasure;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class FirstAccountTest {
    @Inject
    Given given;

    @Inject
    FirstAccount first;

    @Inject
    Directory directory;

    @Inject
    People people;

    @Inject
    Erasure erasure;

    final String username = "root-" + UUID.randomUUID();

    @Test
    void theFirstStartMakesTheAdmin() {
        first.make(username, () -> "hash");
        assertThat(account().password).isEqualTo("hash");
        assertThat(account().role).isEqualTo("ADMIN");
    }

    @Test
    void aLaterStartLeavesPasswordAndRoleAsTheyAre() {
        first.make(username, () -> "hash");
        Person made = account().person;
        QuarkusTransaction.requiringNew().run(() -> LocalAccount.<LocalAccount>findById(username).password = "another");
        directory.role(given.admin(), made.id, Role.TUTOR);

        first.make(username, () -> "hash");

        assertThat(account().password).isEqualTo("another");
        assertThat(account().role).isEqualTo("TUTOR");
    }

    @Test
    void whoWasDeletedIsNotMadeAgain() {
        first.make(username, () -> "hash");
        erasure.person(given.admin(), account().person.id);

        first.make(username, () -> "hash");

        assertThat(account()).isNull();
    }

    @Test
    void anAccountThatWasThereBeforeStaysAsItIs() {
        people.localAccount(username, "theirs", Role.STUDENT, "Ada");

        first.make(username, () -> {
            throw new AssertionError("nobody needs the password");
        });

        assertThat(account().password).isEqualTo("theirs");
        assertThat(account().role).isEqualTo("STUDENT");
    }

    private LocalAccount account() {
        LocalAccount.getEntityManager().clear();
        return LocalAccount.findById(username);
    }
}
