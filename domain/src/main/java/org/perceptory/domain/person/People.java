package org.perceptory.domain.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
    return Person.find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
  }

  /** The person behind a local account. */
  public Optional<Person> byUsername(String username) {
    return find(Person.LOCAL, username);
  }

  /** Finds this subject or makes it known; at the same moment from two places it is still one person. */
  public Person signedIn(String issuer, String subject, Role role) {
    entities
        .createNativeQuery(
            """
            insert into person (id, issuer, subject, role, created_at) values (?1, ?2, ?3, ?4, ?5)
            on conflict (issuer, subject) do nothing""")
        .setParameter(1, UUID.randomUUID())
        .setParameter(2, issuer)
        .setParameter(3, subject)
        .setParameter(4, role.name())
        .setParameter(5, clock.instant())
        .executeUpdate();
    return find(issuer, subject).orElseThrow();
  }

  /** Writes what the issuer tells of the person now; null where it tells nothing. */
  public void describe(UUID person, String name, String email) {
    Person.update("name = ?1, email = ?2 where id = ?3", name, email, person);
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
    account.person = signedIn(Person.LOCAL, username, role);
    account.person.name = name;
    account.persist();
    return account;
  }
}
