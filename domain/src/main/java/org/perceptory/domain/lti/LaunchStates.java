package org.perceptory.domain.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Secret;

/** Launches between their steps, for all nodes. Each is taken once: whoever comes second finds nothing. */
@ApplicationScoped
@Transactional
public class LaunchStates {
    /** How long somebody may take to sign in at their VLE. */
    public static final Duration LASTS = Duration.ofMinutes(10);

    /** What began at the login initiation. Null for a deployment or storage that the platform did not name. */
    public record Begun(UUID platform, String nonce, String browser, String deployment, String storageTarget) {
        /** Whether this is what the browser that began holds. */
        public boolean beganIn(String secret) {
            return browser.equals(Secret.hash(secret));
        }
    }

    /** A launch whose message was good, but whose browser is not known yet. */
    public record Paused(UUID platform, String browser, String launch) {
        /** Whether this is what the browser that began holds. */
        public boolean beganIn(String secret) {
            return browser.equals(Secret.hash(secret));
        }
    }

    private final EntityManager entities;
    private final Clock clock;

    LaunchStates(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param browser what the browser holds; its hash is kept
     * @return the state to send along
     */
    public String begin(UUID platform, String nonce, String browser, String deployment, String storageTarget) {
        removeExpired();
        String state = Secret.draw();
        insert(state, platform, Secret.hash(browser), nonce, deployment, storageTarget, null, null);
        return state;
    }

    /** Takes what began with this state; nothing where there is none, or it was taken, or is too old. */
    public Optional<Begun> take(String state) {
        return row("""
            delete from launch_state where hash = ?1 and ticket is null and expires_at > ?2
            returning platform_id, nonce, browser, deployment, storage_target""", state)
                .map(row ->
                        new Begun((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]));
    }

    /**
     * Keeps a good launch until its browser is known.
     *
     * @return the ticket with which it goes on
     */
    public String pause(Begun begun, String launch) {
        String ticket = Secret.draw();
        insert(
                Secret.draw(),
                begun.platform(),
                begun.browser(),
                begun.nonce(),
                begun.deployment(),
                begun.storageTarget(),
                Secret.hash(ticket),
                launch);
        return ticket;
    }

    /** Takes the launch of this ticket; nothing where there is none, or it was taken, or is too old. */
    public Optional<Paused> resume(String ticket) {
        return row("""
            delete from launch_state where ticket = ?1 and expires_at > ?2 returning platform_id, browser, launch""", ticket).map(row -> new Paused((UUID) row[0], (String) row[1], (String) row[2]));
    }

    /** Forgets those that nobody went on with; locked ones are left to whoever takes them. @return how many */
    public int removeExpired() {
        return entities.createNativeQuery("""
            delete from launch_state where hash in (
              select hash from launch_state where expires_at <= ?1 limit 100 for update skip locked)""").setParameter(1, clock.instant()).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Optional<Object[]> row(String query, String secret) {
        List<Object[]> rows = entities.createNativeQuery(query)
                .setParameter(1, Secret.hash(secret))
                .setParameter(2, clock.instant())
                .getResultList();
        return rows.stream().findFirst();
    }

    private void insert(
            String state,
            UUID platform,
            String browser,
            String nonce,
            String deployment,
            String storageTarget,
            String ticket,
            String launch) {
        entities.createNativeQuery("""
            insert into launch_state (hash, platform_id, browser, nonce, deployment, storage_target, ticket, launch, expires_at)
            values (?1, ?2, ?3, ?4, cast(?5 as text), cast(?6 as text), cast(?7 as text), cast(?8 as text), ?9)""")
                .setParameter(1, Secret.hash(state))
                .setParameter(2, platform)
                .setParameter(3, browser)
                .setParameter(4, nonce)
                .setParameter(5, deployment)
                .setParameter(6, storageTarget)
                .setParameter(7, ticket)
                .setParameter(8, launch)
                .setParameter(9, clock.instant().plus(LASTS))
                .executeUpdate();
    }
}
