package org.perceptory.domain.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.Secret;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;

/** With each of these a platform may register itself, once. */
@ApplicationScoped
@Transactional
public class RegistrationInvitations {
    private static final Duration LASTS = Duration.ofDays(1);

    private final EntityManager entities;
    private final Audit audit;
    private final Clock clock;

    RegistrationInvitations(EntityManager entities, Audit audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param platform the one that may register itself anew; empty: a new one */
    public record Invitation(Optional<UUID> platform) {}

    /**
     * For a platform that is not known yet.
     *
     * @return the secret for the address, kept nowhere
     * @throws RefusedException NOT_FOUND for who is no admin
     */
    public String issue(Person admin) {
        return write(admin, null);
    }

    /** For this platform, to register itself anew; otherwise as {@link #issue}. */
    public String issueAgain(Person admin, UUID platform) {
        return write(admin, platform);
    }

    private String write(Person admin, UUID platform) {
        if (admin.role != Role.ADMIN) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        entities.createNativeQuery("delete from registration_invitation where expires_at <= ?1")
                .setParameter(1, clock.instant())
                .executeUpdate();
        String secret = Secret.draw();
        entities.createNativeQuery("insert into registration_invitation values (?1, ?2, ?3)")
                .setParameter(1, Secret.hash(secret))
                .setParameter(2, clock.instant().plus(LASTS))
                .setParameter(3, platform)
                .executeUpdate();
        audit.write(Act.of(Action.PLATFORM_INVITED)
                .by(admin.id)
                .on(
                        platform == null
                                ? null
                                : Platform.<Platform>findByIdOptional(platform)
                                        .map(invited -> invited.name)
                                        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND))));
        return secret;
    }

    /** Takes it; empty where there is none, or it was taken, or is too old. */
    public Optional<Invitation> take(String secret) {
        Stream<?> taken = entities
                .createNativeQuery(
                        "delete from registration_invitation where hash = ?1 and expires_at > ?2 returning platform_id",
                        UUID.class)
                .setParameter(1, Secret.hash(secret))
                .setParameter(2, clock.instant())
                .getResultList()
                .stream();
        return taken.map(platform -> new Invitation(Optional.ofNullable((UUID) platform)))
                .findFirst();
    }
}
