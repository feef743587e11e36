package org.perceptory.app.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.perceptory.domain.person.FirstAccount;

/** Makes the admin that the configuration names, at the first start that names them. */
@ApplicationScoped
public class FirstAdmin {

    private final FirstAccount first;
    private final SignInConfig config;

    FirstAdmin(FirstAccount first, SignInConfig config) {
        this.first = first;
        this.config = config;
    }

    void create(@Observes StartupEvent start) {
        config.admin().ifPresent(admin -> first.make(admin.username(), () -> hash(admin.password())));
    }

    /** @throws IllegalStateException for a password that nobody could change theirs to */
    private static String hash(String password) {
        if (password.length() < OwnPassword.SHORTEST) {
            throw new IllegalStateException(
                    "perceptory.sign-in.admin.password must have at least " + OwnPassword.SHORTEST + " characters");
        }
        return BcryptUtil.bcryptHash(password);
    }
}
