package org.perceptory.app.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.Optional;
import org.perceptory.domain.person.LocalAccount;

/** Whether a name and a password go together. */
final class PasswordCheck {

    /**
     * Compared with where there is no such account, so that both answers take as long. Made at the first sign-in, where
     * waiting is allowed, and not when the class is loaded, where it is not.
     */
    private static final class Nobody {
        private static final String HASH = BcryptUtil.bcryptHash("nobody");
    }

    private PasswordCheck() {}

    static Optional<LocalAccount> account(String username, String password) {
        // PostgreSQL stores no zero character, and refuses to look for one.
        Optional<LocalAccount> account = username.indexOf('\0') < 0
                ? LocalAccount.<LocalAccount>findByIdOptional(username)
                        .filter(known -> !known.password.equals(LocalAccount.NO_PASSWORD))
                : Optional.empty();
        boolean right = BcryptUtil.matches(
                password, account.map(known -> known.password).orElse(Nobody.HASH));
        return account.filter(known -> right);
    }
}
