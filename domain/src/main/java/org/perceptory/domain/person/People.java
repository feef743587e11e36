package org.perceptory.domain.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds people and makes them known at their first sign-in. */
@ApplicationScoped
@Transactional
public class People {
    private final EntityManager entities;
    private final Clock clock;

    People(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public Optional<Person> find(UUID id) {
        return Optional.ofNullable(entities.find(Person.class, id));
    }

    public Optional<Person> find(String issuer, String subject) {
        return Person.find(
                        "select p from Person p join Identity i on i.personId = p.id where i.issuer = ?1 and i.subject = ?2",
                        issuer,
                        subject)
                .firstResultOptional();
    }

    /** The person behind a local account. */
    public Optional<Person> byUsername(String username) {
        return find(Identity.LOCAL, username);
    }

    /** Finds this subject or makes it known; at the same moment from two places it is still one person. */
    public Person signedIn(String issuer, String subject, Role role) {
        return find(issuer, subject).orElseGet(() -> welcome(issuer, subject, role));
    }

    private Person welcome(String issuer, String subject, Role role) {
        // Who comes twice at the same moment waits here for themselves.
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, issuer + '\n' + subject)
                .getSingleResult();
        return find(issuer, subject).orElseGet(() -> {
            Person person = new Person();
            person.id = UUID.randomUUID();
            person.role = role;
            person.givenRole = role;
            person.createdAt = clock.instant();
            person.persist();
            entities.flush();
            identify(person, issuer, subject);
            return person;
        });
    }

    /** The ways in that this person has, the oldest first. */
    public List<Identity> identities(Person person) {
        return Identity.list("personId = ?1 order by createdAt", person.id);
    }

    void identify(Person person, String issuer, String subject) {
        Identity identity = new Identity();
        identity.issuer = issuer;
        identity.subject = subject;
        identity.personId = person.id;
        identity.createdAt = clock.instant();
        identity.persist();
    }

    /** Writes what the issuer tells of the person now; null where it tells nothing. */
    public void describe(UUID person, String name, String email) {
        find(person).ifPresent(known -> {
            known.name = name;
            known.email = email;
        });
    }

    /**
     * A local account and its person, or the account as it is where the name is taken.
     *
     * @param bcrypt the password's hash in modular crypt format
     */
    public LocalAccount localAccount(String username, String bcrypt, Role role, String name) {
        Optional<LocalAccount> existing = LocalAccount.findByIdOptional(username);
        return existing.orElseGet(() -> newAccount(username, bcrypt, role, name));
    }

    private LocalAccount newAccount(String username, String bcrypt, Role role, String name) {
        LocalAccount account = new LocalAccount();
        account.username = username;
        account.password = bcrypt;
        account.role = role.name();
        account.person = signedIn(Identity.LOCAL, username, role);
        account.person.name = name;
        account.persist();
        return account;
    }
}
