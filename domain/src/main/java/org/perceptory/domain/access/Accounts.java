package org.perceptory.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.Secret;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Directory;
import org.perceptory.domain.person.LocalAccount;
import org.perceptory.domain.person.NewPerson;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;

/**
 * Accounts that admins make. Nobody is told a password: with a link that works once its person chooses their own, and
 * so do people who forgot theirs.
 */
@ApplicationScoped
@Transactional
public class Accounts {
    private final Directory directory;
    private final People people;
    private final SignIns signIns;
    private final InvitationSettings settings;
    private final Audit audit;
    private final Clock clock;

    Accounts(
            Directory directory,
            People people,
            SignIns signIns,
            InvitationSettings settings,
            Audit audit,
            Clock clock) {
        this.directory = directory;
        this.people = people;
        this.signIns = signIns;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** A link for somebody. @param secret for its address; kept nowhere */
    public record Invited(NewPerson person, String secret, Instant until) {}

    /** Those of these user names that somebody has. */
    public Set<String> taken(Person admin, Collection<String> usernames) {
        directory.checked(admin);
        List<LocalAccount> known = LocalAccount.list("username in ?1", usernames);
        Set<String> taken = new TreeSet<>();
        known.forEach(account -> taken.add(account.username));
        return taken;
    }

    /**
     * Makes these accounts, or none of them.
     *
     * @throws RefusedException USER_NAME_TAKEN
     * @throws IllegalArgumentException where one has a {@link NewPerson#fault}
     */
    public List<Invited> make(Person admin, List<NewPerson> all) {
        directory.checked(admin);
        return all.stream().map(one -> make(admin, one)).toList();
    }

    private Invited make(Person admin, NewPerson one) {
        if (one.fault().isPresent()) {
            throw new IllegalArgumentException(one.username());
        }
        if (LocalAccount.findByIdOptional(one.username()).isPresent()) {
            throw new RefusedException(Refusal.USER_NAME_TAKEN, one.username());
        }
        String name = one.name().isEmpty() ? one.username() : one.name();
        Person person = people.localAccount(one.username(), LocalAccount.NO_PASSWORD, one.role(), name).person;
        person.email = one.email().isEmpty() ? null : one.email();
        audit.write(Act.of(Action.ACCOUNT_MADE).by(admin.id).to(person.id).into(one.role()));
        return invite(person, one);
    }

    /**
     * A link for who has an account already, and forgot its password or lost the link. The old password holds until the
     * link is used; an older link no longer.
     *
     * @throws RefusedException NOT_FOUND where they have no account, and for the admin's own
     */
    public Invited again(Person admin, UUID id) {
        Person person = directory.other(admin, id);
        LocalAccount account = account(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        audit.write(Act.of(Action.PASSWORD_RESET).by(admin.id).to(id));
        AccountInvitation.deleteById(person.id);
        AccountInvitation.flush();
        return invite(
                person, new NewPerson(account.username, orEmpty(person.name), orEmpty(person.email), person.role));
    }

    private Invited invite(Person person, NewPerson of) {
        String secret = Secret.draw();
        AccountInvitation invitation = new AccountInvitation();
        invitation.personId = person.id;
        invitation.hash = Secret.hash(secret);
        invitation.expiresAt = clock.instant().plus(settings.last());
        invitation.persist();
        return new Invited(of, secret, invitation.expiresAt);
    }

    /** Whose link this is; empty where it was used, or is too old, or was none. */
    public Optional<LocalAccount> invited(String secret) {
        return invitation(secret).flatMap(invitation -> account(invitation.personId));
    }

    /**
     * Takes the link; every sign-in of theirs ends.
     *
     * @param bcrypt the hash of the password that they chose
     * @throws RefusedException NOT_FOUND where it was used meanwhile
     */
    public void choose(String secret, String bcrypt) {
        AccountInvitation taken = invitation(secret).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        if (AccountInvitation.delete("hash", taken.hash) == 0) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        LocalAccount account = account(taken.personId).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        account.password = bcrypt;
        signIns.closeAll(account.person);
        audit.write(Act.of(Action.PASSWORD_CHANGED).by(taken.personId).to(taken.personId));
    }

    /** A link that was not used opens nothing any more: its person has chosen a password meanwhile. */
    public void withdraw(Person person) {
        AccountInvitation.deleteById(person.id);
    }

    private Optional<AccountInvitation> invitation(String secret) {
        return AccountInvitation.find("hash = ?1 and expiresAt > ?2", Secret.hash(secret), clock.instant())
                .firstResultOptional();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static Optional<LocalAccount> account(UUID person) {
        return LocalAccount.find("select a from LocalAccount a join fetch a.person p where p.id = ?1", person)
                .firstResultOptional();
    }
}
