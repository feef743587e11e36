package org.perceptory.app.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Role;

/** Makes the admin that the configuration names. */
@ApplicationScoped
public class FirstAdmin {

    private final People people;
    private final SignInConfig config;

    FirstAdmin(People people, SignInConfig config) {
        this.people = people;
        this.config = config;
    }

    @Transactional
    void create(@Observes StartupEvent start) {
        config.admin().ifPresent(admin -> {
            if (admin.password().length() < OwnPassword.SHORTEST) {
                throw new IllegalStateException(
                        "perceptory.sign-in.admin.password must have at least " + OwnPassword.SHORTEST + " characters");
            }
            String hash = BcryptUtil.bcryptHash(admin.password());
            people.localAccount(admin.username(), hash, Role.ADMIN, admin.username()).password = hash;
        });
    }
}
