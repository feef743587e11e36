package org.perceptory.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    private void startWithAdmin(String username, String password) {
        new FirstAdmin(first, config(username, password)).create(new StartupEvent());
    }

    private DemoPeople start() {
        var demo = new DemoPeople(people, config("nobody", ""), service, config);
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

    private static SignInConfig config(String username, String password) {
        return new SignInConfig() {
            @Override
            public Optional<Boolean> demo() {
                return Optional.of(true);
            }

            @Override
            public boolean form() {
                return true;
            }

            @Override
            public Optional<FirstAdmin> admin() {
                return Optional.of(new FirstAdmin() {
                    @Override
                    public String username() {
                        return username;
                    }

                    @Override
                    public String password() {
                        return password;
                    }
                });
            }
        };
    }
}
