package org.perceptory.app.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.ConfigValue;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.domain.person.FirstAccount;
import org.perceptory.domain.person.LocalAccount;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.PostgresResource;

/** A start signs nobody out: a sign-in by an account holds as long as its password's hash is the same. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RestartTest {

    @Inject
    FirstAccount first;

    @Inject
    People people;

    @Inject
    SignInService service;

    @Inject
    OwnPassword passwords;

    @Inject
    Config config;

    @Inject
    EntityManager entities;

    @Test
    void the_first_admin_stays_signed_in_and_keeps_the_password_they_chose() {
        String username = "root-" + UUID.randomUUID();
        startWithAdmin(username, "the configured one");
        LocalAccount made = account(username);
        var before = LocalIdentity.of(made).getPrincipal().getName();

        startWithAdmin(username, "the configured one");
        assertThat(LocalIdentity.holds(before, account(username))).isTrue();

        passwords.change(made.person, "the configured one", "one of their own");
        startWithAdmin(username, "the configured one");
        assertThat(passwords.owner(username, "one of their own")).isPresent();
        assertThat(passwords.owner(username, "the configured one")).isEmpty();

        startWithAdmin(username, "short");
        assertThat(passwords.owner(username, "one of their own")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_demo_people_stay_signed_in(Role role) {
        String username = DemoPeople.username(role);
        start();
        var before = LocalIdentity.of(account(username)).getPrincipal().getName();

        DemoPeople again = start();

        assertThat(LocalIdentity.holds(before, account(username))).isTrue();
        assertThat(passwords.owner(username, again.password())).isPresent();
    }

    static List<Arguments> half() {
        return List.of(
                Arguments.of(
                        "left", Optional.of("root"), Optional.empty(), "perceptory.sign-in.admin.password is missing"),
                Arguments.of(
                        "right",
                        Optional.empty(),
                        Optional.of("the configured one"),
                        "perceptory.sign-in.admin.username is missing"),
                Arguments.of(
                        "none", Optional.empty(), Optional.empty(), "perceptory.sign-in.admin.username is missing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("half")
    void half_of_the_admins_settings_stops_the_start_only_while_there_is_no_admin(
            String which, Optional<String> username, Optional<String> password, String said) {
        withoutAFirstAdmin(() -> {
            assertThatThrownBy(() -> startWith(username, password))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(said);
            assertThat(first.wasMade()).as("the next start says it again").isFalse();
        });
        startWithAdmin("root-" + UUID.randomUUID(), "the configured one");
        startWith(username, password);
        assertThat(QuarkusTransaction.requiringNew().call(() -> LocalAccount.findByIdOptional("root")))
                .as("nobody is made without a password")
                .isEmpty();
    }

    @Test
    void demo_people_stay_away_when_the_first_admins_settings_are_taken_out() {
        withoutAFirstAdmin(() -> assertThat(asFound().present()).isTrue());
        startWithAdmin("root-" + UUID.randomUUID(), "the configured one");
        assertThat(asFound().present()).isFalse();
        assertThat(start().present()).as("who asks for them gets them").isTrue();
    }

    private DemoPeople asFound() {
        return new DemoPeople(
                people, first, config(Optional.empty(), Optional.empty()), service, OwnDatabase.config(config));
    }

    /** Leaves what was in the database as it was. */
    private void withoutAFirstAdmin(Runnable test) {
        List<Object[]> before = QuarkusTransaction.requiringNew().call(() -> {
            List<Object[]> rows = entities.createNativeQuery(
                            "delete from first_admin returning username, made_at", Object[].class)
                    .getResultList();
            return rows;
        });
        try {
            test.run();
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> before.forEach(row -> entities.createNativeQuery(
                                    "insert into first_admin (username, made_at) values (?1, ?2)")
                            .setParameter(1, row[0])
                            .setParameter(2, row[1])
                            .executeUpdate()));
        }
    }

    private void startWithAdmin(String username, String password) {
        startWith(Optional.of(username), Optional.of(password));
    }

    private void startWith(Optional<String> username, Optional<String> password) {
        new FirstAdmin(first, config(Optional.of(true), admin(username, password))).create(new StartupEvent());
    }

    private DemoPeople start() {
        var demo = new DemoPeople(people, first, config(Optional.of(true), Optional.empty()), service, config);
        QuarkusTransaction.requiringNew().run(() -> demo.create(new StartupEvent()));
        return demo;
    }

    private static LocalAccount account(String username) {
        return QuarkusTransaction.requiringNew().call(() -> {
            LocalAccount account = LocalAccount.findById(username);
            assertThat(account.person.name).isNotBlank(); // read while it can be
            return account;
        });
    }

    private static SignInConfig config(Optional<Boolean> demo, Optional<SignInConfig.FirstAdmin> admin) {
        return new SignInConfig() {
            @Override
            public Optional<Boolean> demo() {
                return demo;
            }

            @Override
            public boolean form() {
                return true;
            }

            @Override
            public Optional<FirstAdmin> admin() {
                return admin;
            }
        };
    }

    private static Optional<SignInConfig.FirstAdmin> admin(Optional<String> username, Optional<String> password) {
        return Optional.of(new SignInConfig.FirstAdmin() {
            @Override
            public Optional<String> username() {
                return username;
            }

            @Override
            public Optional<String> password() {
                return password;
            }
        });
    }

    /** The test's database is nobody's own: the one reason for the demo people that is in the way here. */
    private static final class OwnDatabase {
        static Config config(Config real) {
            return (Config) Proxy.newProxyInstance(
                    Config.class.getClassLoader(),
                    new Class<?>[] {Config.class},
                    (proxy, method, of) -> method.getName().equals("getConfigValue")
                            ? ConfigValue.builder()
                                    .withName((String) of[0])
                                    .withConfigSourceName("local PostgreSQL")
                                    .build()
                            : method.invoke(real, of));
        }
    }
}
