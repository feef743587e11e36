package org.perceptory.domain.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.Given;
import org.perceptory.domain.person.Person;
import org.perceptory.testbed.PostgresResource;

/** Settings that change while somebody reads them, here and on another node. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SettingChangesTest {
    @Inject
    Settings settings;

    @Inject
    EntityManager entities;

    @Inject
    Given given;

    private final String name = "test." + UUID.randomUUID();

    @AfterEach
    void asItWas() {
        elsewhere(null);
    }

    /** What is kept here, what another node made of it since, and what is set here then. */
    @ParameterizedTest
    @CsvSource({"5, 7, 5", "5, 7, 6", "5, , 5", ", 7, ", "5, 7, ", ", 7, 7", "5, 5, 5", ", , 5"})
    void what_is_set_holds_whatever_another_node_set_a_moment_ago(String kept, String elsewhere, String now) {
        Person admin = given.admin();
        settings.set(admin, null, name, kept);
        assertThat(settings.everywhere(name)).isEqualTo(Optional.ofNullable(kept));
        elsewhere(elsewhere);

        settings.set(admin, null, name, now);

        assertThat(stored()).isEqualTo(Optional.ofNullable(now));
        if (!Objects.equals(elsewhere, now)) {
            assertThat(settings.everywhere(name)).isEqualTo(Optional.ofNullable(now));
        }
    }

    @Test
    void who_reads_before_the_commit_keeps_nothing_old() {
        Person admin = given.admin();
        QuarkusTransaction.requiringNew().run(() -> {
            settings.set(admin, null, name, "new");
            assertThat(settings.everywhere(name))
                    .as("in the transaction itself")
                    .contains("new");
            assertThat(CompletableFuture.supplyAsync(() -> settings.everywhere(name))
                            .join())
                    .as("of others")
                    .isEmpty();
        });
        assertThat(settings.everywhere(name)).contains("new");
    }

    @Test
    void what_was_taken_back_is_not_kept() {
        Person admin = given.admin();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    settings.set(admin, null, name, "never");
                    assertThat(settings.everywhere(name)).contains("never");
                    throw new IllegalStateException("the form was wrong");
                }))
                .hasStackTraceContaining("the form was wrong");
        assertThat(settings.everywhere(name)).isEmpty();
    }

    /** As another node does, of which this one hears nothing. */
    private void elsewhere(String value) {
        QuarkusTransaction.requiringNew().run(() -> {
            Session session = entities.unwrap(Session.class);
            session.createNativeMutationQuery("delete from setting where name = ?1 and course_id is null")
                    .setParameter(1, name)
                    .executeUpdate();
            if (value != null) {
                session.createNativeMutationQuery(
                                "insert into setting (name, value, changed_at) values (?1, ?2, now())")
                        .setParameter(1, name)
                        .setParameter(2, value)
                        .executeUpdate();
            }
        });
    }

    private Optional<?> stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select value from setting where name = ?1", String.class)
                        .setParameter(1, name)
                        .getResultStream()
                        .findFirst());
    }
}
