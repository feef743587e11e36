package org.perceptory.domain.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.perceptory.domain.Secret;

/** Identities that somebody proved to have and is asked whether to connect, for all nodes. */
@ApplicationScoped
@Transactional
public class ArrivingIdentities {
    /** How long somebody may think about it. */
    public static final Duration LASTS = Duration.ofMinutes(10);

    private static final String COLUMNS = "issuer, subject, name, email, role";

    private final EntityManager entities;
    private final Clock clock;

    ArrivingIdentities(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @return the secret for the browser that brought it, kept nowhere else */
    public String keep(Vouched vouched) {
        entities.createNativeQuery("delete from arriving_identity where expires_at <= ?1")
                .setParameter(1, clock.instant())
                .executeUpdate();
        String secret = Secret.draw();
        entities.createNativeQuery("""
            insert into arriving_identity (hash, issuer, subject, name, email, role, expires_at)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), ?7)""")
                .setParameter(1, Secret.hash(secret))
                .setParameter(2, vouched.issuer())
                .setParameter(3, vouched.subject())
                .setParameter(4, vouched.name())
                .setParameter(5, vouched.email())
                .setParameter(6, vouched.role() == null ? null : vouched.role().name())
                .setParameter(7, clock.instant().plus(LASTS))
                .executeUpdate();
        return secret;
    }

    /** What was kept under this secret; nothing where there is none, or it was taken, or is too old. */
    public Optional<Vouched> look(String secret) {
        return row("select " + COLUMNS + " from arriving_identity where hash = ?1 and expires_at > ?2", secret);
    }

    /** As {@link #look}, once. */
    public Optional<Vouched> take(String secret) {
        return row("delete from arriving_identity where hash = ?1 and expires_at > ?2 returning " + COLUMNS, secret);
    }

    @SuppressWarnings("unchecked")
    private Optional<Vouched> row(String query, String secret) {
        List<Object[]> rows = entities.createNativeQuery(query)
                .setParameter(1, Secret.hash(secret))
                .setParameter(2, clock.instant())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Vouched(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        row[4] == null ? null : Role.valueOf((String) row[4])));
    }
}
