package org.perceptory.app.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.access.Accounts;
import org.perceptory.domain.access.SignIns;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.LocalAccount;
import org.perceptory.domain.person.Person;

/** Checks and changes the password of a person's own local account. */
@ApplicationScoped
@Transactional
public class OwnPassword {

    /** Characters. */
    public static final int SHORTEST = 12;
    /** Bytes: bcrypt looks at no more. */
    private static final int LONGEST = 72;

    private final SignIns signIns;
    private final Accounts accounts;
    private final Audit audit;

    OwnPassword(SignIns signIns, Accounts accounts, Audit audit) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** The user name of their local account, if they have one. */
    public Optional<String> username(Person person) {
        return account(person).map(account -> account.username);
    }

    /** Whose account this name and password open. Takes as long for a name that is nobody's. */
    public Optional<Person> owner(String username, String password) {
        return PasswordCheck.account(username, password).map(account -> account.person);
    }

    /**
     * Every sign-in of theirs ends, by this account or another way: {@link LocalIdentity} ends those by its cookie.
     *
     * @throws RefusedException NOT_FOUND without a local account; PASSWORD_WRONG; PASSWORD_SHORT; PASSWORD_LONG
     */
    public void change(Person person, String old, String next) {
        LocalAccount account = account(person).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        if (account.password.equals(LocalAccount.NO_PASSWORD) || !BcryptUtil.matches(old, account.password)) {
            throw new RefusedException(Refusal.PASSWORD_WRONG);
        }
        account.password = hash(next);
        signIns.closeAll(person);
        accounts.withdraw(person);
        audit.write(Act.of(Action.PASSWORD_CHANGED).by(person.id).to(person.id));
    }

    /** What is kept of a password that somebody chose. @throws RefusedException PASSWORD_SHORT; PASSWORD_LONG */
    static String hash(String chosen) {
        if (chosen.length() < SHORTEST) {
            throw new RefusedException(Refusal.PASSWORD_SHORT, SHORTEST);
        }
        if (chosen.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new RefusedException(Refusal.PASSWORD_LONG, LONGEST);
        }
        return BcryptUtil.bcryptHash(chosen);
    }

    private static Optional<LocalAccount> account(Person person) {
        return LocalAccount.find("person.id", person.id).firstResultOptional();
    }
}
