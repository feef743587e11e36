package org.perceptory.app.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.perceptory.domain.Secret;
import org.perceptory.domain.person.FirstAccount;
import org.perceptory.domain.person.LocalAccount;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;

/**
 * A student, a tutor and an admin to try Perceptory with, for as long as nobody has ever told it of a database, an
 * admin or a sign-in service. Their password is known to the sign-in page alone, of every node: it comes from the key
 * of the sign-in cookie, and so is the same after a restart, which signs nobody out.
 */
@ApplicationScoped
public class DemoPeople {

    private final People people;
    private final boolean present;
    private final String password;

    DemoPeople(People people, FirstAccount first, SignInConfig signIn, SignInService service, Config config) {
        this.people = people;
        this.password = Secret.hash("demo people " + config.getValue(SessionKeyConfigSource.KEY, String.class));
        this.present = signIn.demo()
                .orElseGet(() -> signIn.admin().isEmpty()
                        && !service.present()
                        && runsOnItsOwnDatabase(config)
                        // Who takes a password out of the configuration does not ask for people without one.
                        && !first.wasMade());
    }

    private static boolean runsOnItsOwnDatabase(Config config) {
        return "local PostgreSQL"
                .equals(config.getConfigValue("quarkus.datasource.jdbc.url").getSourceName());
    }

    @Transactional
    void create(@Observes StartupEvent start) {
        if (!present) {
            return;
        }
        String hash = BcryptUtil.bcryptHash(password);
        for (Role role : Role.values()) {
            String name = "Demo " + role.name().toLowerCase(Locale.ROOT);
            LocalAccount account = people.localAccount(username(role), hash, role, name);
            // Another hash of the same password would end every sign-in by it.
            if (!BcryptUtil.matches(password, account.password)) {
                account.password = hash;
            }
        }
    }

    /** The demo person of this role, while there are demo people. */
    public Optional<Person> person(Role role) {
        return present ? people.byUsername(username(role)) : Optional.empty();
    }

    /** Whether the demo people can sign in. */
    public boolean present() {
        return present;
    }

    /** Whether this is a demo person's: they have no password that anybody knows. */
    public boolean isOne(String username) {
        return present
                && Stream.of(Role.values()).anyMatch(role -> username(role).equals(username));
    }

    static String username(Role role) {
        return "demo-" + role.name().toLowerCase(Locale.ROOT);
    }

    String password() {
        return password;
    }
}
