package org.perceptory.app.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.perceptory.domain.Secret;
import org.perceptory.domain.person.LocalAccount;

/**
 * The identity of who signed in with a local account. Its principal is what the (encrypted) cookie holds: the user
 * name, after a mark of the password, so that a new password ends every sign-in by the old one.
 */
final class LocalIdentity {

    /** Characters of the hash of the stored password; the rest of the cookie is a user name. */
    private static final int MARK = 16;

    private LocalIdentity() {}

    static SecurityIdentity of(LocalAccount account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(mark(account) + account.username))
                .addRole(account.role)
                .addAttribute(CurrentPerson.PERSON_ID, account.person.id)
                .build();
    }

    /** The user name that a cookie's principal names; empty where it names none. */
    static String username(String principal) {
        return principal.length() > MARK ? principal.substring(MARK) : "";
    }

    /** Whether the principal was made by the account's password of now. */
    static boolean holds(String principal, LocalAccount account) {
        return MessageDigest.isEqual(
                principal.substring(0, MARK).getBytes(StandardCharsets.UTF_8),
                mark(account).getBytes(StandardCharsets.UTF_8));
    }

    private static String mark(LocalAccount account) {
        return Secret.hash(account.password).substring(0, MARK);
    }
}
