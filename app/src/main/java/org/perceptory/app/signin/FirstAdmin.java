package org.perceptory.app.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.perceptory.domain.person.FirstAccount;

/** Makes the admin that the configuration names, at the first start that names them. */
@ApplicationScoped
public class FirstAdmin {

    private static final String SETTINGS = "perceptory.sign-in.admin.";

    private final FirstAccount first;
    private final SignInConfig config;

    FirstAdmin(FirstAccount first, SignInConfig config) {
        this.first = first;
        this.config = config;
    }

    void create(@Observes StartupEvent start) {
        config.admin().ifPresent(this::create);
    }

    private void create(SignInConfig.FirstAdmin admin) {
        // What is left of the settings after somebody took the secret out is no reason not to start.
        if ((admin.username().isEmpty() || admin.password().isEmpty()) && first.wasMade()) {
            return;
        }
        String username = admin.username().orElseThrow(() -> missing("username", "password"));
        first.make(username, () -> hash(admin.password().orElseThrow(() -> missing("password", "username"))));
    }

    private static IllegalStateException missing(String setting, String other) {
        return new IllegalStateException(
                SETTINGS + setting + " is missing: there is no admin yet, and the first one needs it beside " + SETTINGS
                        + other + ". Set both, or neither.");
    }

    /** @throws IllegalStateException for a password that nobody could change theirs to */
    private static String hash(String password) {
        if (password.length() < OwnPassword.SHORTEST) {
            throw new IllegalStateException(
                    SETTINGS + "password must have at least " + OwnPassword.SHORTEST + " characters");
        }
        return BcryptUtil.bcryptHash(password);
    }
}
