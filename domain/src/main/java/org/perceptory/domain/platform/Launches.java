package org.perceptory.domain.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.access.Secret;
import org.perceptory.domain.person.Person;

/** Launches between their beginning and their end: each secret is good once, and not for long. */
@ApplicationScoped
@Transactional
public class Launches {
  /** How long a person may take to sign in at the VLE in between. */
  static final Duration STATE_LASTS = Duration.ofMinutes(15);

  static final Duration TICKET_LASTS = Duration.ofMinutes(5);

  private final EntityManager entities;
  private final Clock clock;

  Launches(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** What goes out: state and nonce to the VLE, browser into a cookie. */
  public record Begun(String state, String nonce, String browser) {}

  /** What was begun. */
  public record Started(UUID platform, String nonce, String browser, String target) {
    /** Whether it was begun by the browser with this cookie. */
    public boolean by(String cookie) {
      return cookie != null && browser.equals(Secret.hash(cookie));
    }
  }

  /** Where a person goes on in another window. */
  public record Onward(Person person, String path) {}

  public Begun begin(Platform platform, String target) {
    Begun begun = new Begun(Secret.draw(), Secret.draw(), Secret.draw());
    entities
        .createNativeQuery("insert into launch_state values (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, Secret.hash(begun.state))
        .setParameter(2, platform.id)
        .setParameter(3, begun.nonce)
        .setParameter(4, Secret.hash(begun.browser))
        .setParameter(5, target)
        .setParameter(6, clock.instant().plus(STATE_LASTS))
        .executeUpdate();
    return begun;
  }

  /** What began with this state; asked for a second time, it is gone. */
  public Optional<Started> redeem(String state) {
    return take("delete from launch_state where hash = ?1 returning platform_id, nonce, browser, target, expires_at > ?2", state)
        .map(row -> new Started((UUID) row[0], (String) row[1], (String) row[2], (String) row[3]));
  }

  /** @param path within Perceptory @return the ticket to go on with */
  public String ticket(Person person, String path) {
    String ticket = Secret.draw();
    entities
        .createNativeQuery("insert into launch_ticket values (?1, ?2, ?3, ?4)")
        .setParameter(1, Secret.hash(ticket))
        .setParameter(2, person.id)
        .setParameter(3, path)
        .setParameter(4, clock.instant().plus(TICKET_LASTS))
        .executeUpdate();
    return ticket;
  }

  /** Who goes on where with this ticket; a second time nobody. */
  public Optional<Onward> goOn(String ticket) {
    return take("delete from launch_ticket where hash = ?1 returning person_id, path, expires_at > ?2", ticket)
        .flatMap(row -> Person.<Person>findByIdOptional(row[0]).map(person -> new Onward(person, (String) row[1])));
  }

  /** Forgets those that nobody came back for. */
  public void removeExpired() {
    for (String table : new String[] {"launch_state", "launch_ticket"}) {
      entities.createNativeQuery("delete from " + table + " where expires_at < ?1").setParameter(1, clock.instant()).executeUpdate();
    }
  }

  /** The row, whose last column says whether it was still in time. */
  @SuppressWarnings("unchecked")
  private Optional<Object[]> take(String query, String secret) {
    List<Object[]> rows =
        entities.createNativeQuery(query).setParameter(1, Secret.hash(secret)).setParameter(2, clock.instant()).getResultList();
    return rows.stream().findFirst().filter(row -> Boolean.TRUE.equals(row[row.length - 1]));
  }
}
