package org.perceptory.domain.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;

/**
 * The keys we sign with, as JSON Web Keys. A new one is published for {@link #AHEAD} before it signs, since platforms
 * keep what they read of us for a while; the one before stays published for {@link #AFTER} more.
 */
@ApplicationScoped
@Transactional
public class ToolKeys {
    /** How long a key is published before it signs, where another one signs until then. */
    public static final Duration AHEAD = Duration.ofDays(1);

    /** How long a key is published after another began to sign. */
    public static final Duration AFTER = Duration.ofDays(30);

    /** @param jwk JSON, with its private part */
    public record Key(String kid, String jwk, Instant createdAt) {}

    private final EntityManager entities;
    private final Audit audit;
    private final Clock clock;

    ToolKeys(EntityManager entities, Audit audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** What signs now; empty before the first key. */
    public Optional<Key> signing() {
        List<Key> all = all();
        return all.stream()
                .filter(key -> !from(key, all).isAfter(clock.instant()))
                .findFirst();
    }

    /** What platforms may find under what we signed or are about to sign. The newest first. */
    public List<Key> published() {
        List<Key> all = all();
        Instant oldest = clock.instant().minus(AFTER);
        return all.stream()
                .filter(key -> key == all.getFirst()
                        || from(all.get(all.indexOf(key) - 1), all).isAfter(oldest))
                .toList();
    }

    /** The key that signs; drawn where there is none, once, however many ask at the same moment. */
    public Key signingOr(Supplier<Key> draw) {
        return signing().orElseGet(() -> {
            alone();
            return signing().orElseGet(() -> add(draw.get()));
        });
    }

    /** Adds a key where the newest is older than this, once, however many ask. */
    public void renew(Duration age, Supplier<Key> draw) {
        alone();
        Instant oldest = clock.instant().minus(age);
        all().stream()
                .findFirst()
                .filter(newest -> newest.createdAt().isBefore(oldest))
                .ifPresent(old -> audit.noted(
                        AuditEntry.Action.TOOL_KEY_RENEWED, add(draw.get()).kid()));
    }

    /**
     * This key signs at once, and what others signed counts no longer: for one that somebody else may have.
     *
     * @throws RefusedException NOT_FOUND for who is no admin
     */
    public void replace(Person admin, Key key) {
        if (admin.role != Role.ADMIN) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        alone();
        entities.createNativeQuery("delete from tool_key").executeUpdate();
        audit.write(Act.of(AuditEntry.Action.TOOL_KEY_REPLACED).by(admin.id).saying(add(key).kid()));
    }

    private Key add(Key key) {
        entities.createNativeQuery("insert into tool_key (kid, jwk, created_at) values (?1, ?2, ?3)")
                .setParameter(1, key.kid())
                .setParameter(2, key.jwk())
                .setParameter(3, key.createdAt())
                .executeUpdate();
        return key;
    }

    /** When a key begins to sign: the first one at once. */
    private static Instant from(Key key, List<Key> all) {
        return key == all.getLast() ? key.createdAt() : key.createdAt().plus(AHEAD);
    }

    @SuppressWarnings("unchecked")
    private List<Key> all() {
        List<Object[]> rows = entities.createNativeQuery(
                        "select kid, jwk, created_at from tool_key order by created_at desc, kid")
                .getResultList();
        return rows.stream()
                .map(row -> new Key((String) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    private void alone() {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('tool_key', 0))")
                .getSingleResult();
    }
}
