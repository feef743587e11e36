package org.perceptory.domain.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.project.LabelName;

/** The platforms that people may come from. An admin changes them; launches read them. */
@ApplicationScoped
@Transactional
public class Platforms {
    private final EntityManager entities;
    private final Audit audit;
    private final Clock clock;

    Platforms(EntityManager entities, Audit audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, by name. @throws RefusedException NOT_FOUND for who is no admin */
    public List<Platform> all(Person admin) {
        check(admin);
        return Platform.list("order by lower(name), id");
    }

    /** @throws RefusedException NOT_FOUND for who is no admin; PLATFORM_KNOWN; PLATFORM_ADDRESS */
    public Platform register(Person admin, PlatformFacts facts) {
        check(admin);
        return register(facts, admin.id);
    }

    /**
     * For what an admin gave leave to register itself.
     *
     * @throws RefusedException PLATFORM_KNOWN where this issuer and client id are there; PLATFORM_ADDRESS for what is
     *     none
     */
    public Platform register(PlatformFacts facts) {
        return register(facts, null);
    }

    private Platform register(PlatformFacts facts, UUID by) {
        if (find(facts.issuer(), facts.clientId()).isPresent()) {
            throw new RefusedException(Refusal.PLATFORM_KNOWN);
        }
        Platform platform = new Platform();
        platform.id = UUID.randomUUID();
        platform.createdAt = clock.instant();
        platform.enabled = true;
        write(platform, facts);
        platform.persist();
        entities.flush();
        facts.deployments().forEach(deployment -> remember(platform.id, deployment));
        audit.write(Act.of(Action.PLATFORM_REGISTERED).by(by).on(platform.name).into(platform.issuer));
        return platform;
    }

    /** @throws RefusedException as {@link #register}; NOT_FOUND also where there is no such platform */
    public void change(Person admin, UUID id, PlatformFacts facts) {
        Platform platform = get(admin, id);
        boolean known = find(facts.issuer(), facts.clientId())
                .filter(other -> !other.id.equals(id))
                .isPresent();
        if (known) {
            throw new RefusedException(Refusal.PLATFORM_KNOWN);
        }
        String before = platform.issuer;
        write(platform, facts);
        audit.write(Act.of(Action.PLATFORM_CHANGED)
                .by(admin.id)
                .on(platform.name)
                .from(before)
                .into(platform.issuer));
        entities.createNativeQuery("delete from platform_deployment where platform_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        facts.deployments().forEach(deployment -> remember(id, deployment));
    }

    /** Lets people come from it, or no longer. */
    public void enable(Person admin, UUID id, boolean enabled) {
        Platform platform = get(admin, id);
        if (platform.enabled != enabled) {
            platform.enabled = enabled;
            audit.write(Act.of(enabled ? Action.PLATFORM_ENABLED : Action.PLATFORM_DISABLED)
                    .by(admin.id)
                    .on(platform.name));
        }
    }

    /** @throws RefusedException NOT_FOUND; PLATFORM_IN_USE while it has courses */
    public void remove(Person admin, UUID id) {
        Platform platform = get(admin, id);
        Number courses = (Number) entities.createNativeQuery("select count(*) from course where platform_id = ?1")
                .setParameter(1, id)
                .getSingleResult();
        if (courses.longValue() > 0) {
            throw new RefusedException(Refusal.PLATFORM_IN_USE, courses.longValue());
        }
        platform.delete();
        audit.write(
                Act.of(Action.PLATFORM_REMOVED).by(admin.id).on(platform.name).from(platform.issuer));
    }

    public Platform get(Person admin, UUID id) {
        check(admin);
        return Platform.<Platform>findByIdOptional(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    /** Without an admin, for messages of it and to it. */
    public Optional<Platform> find(UUID id) {
        return Platform.findByIdOptional(id);
    }

    public Optional<Platform> find(String issuer, String clientId) {
        return single(Platform.list("issuer = ?1 and clientId = ?2", issuer, clientId));
    }

    /** The only one of its issuer, for a platform that does not say its client id; nothing where there are several. */
    public Optional<Platform> only(String issuer) {
        return single(Platform.list("issuer", issuer));
    }

    private static Optional<Platform> single(List<Platform> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What people call the platform of this issuer; of several with one issuer the first. */
    public Optional<String> name(String issuer) {
        return Platform.<Platform>find("issuer = ?1 order by createdAt", issuer)
                .firstResultOptional()
                .map(platform -> platform.name);
    }

    /** Those that people may come from now. */
    public List<Platform> enabled() {
        return Platform.list("enabled");
    }

    /** In the order in which they were made known. */
    @SuppressWarnings("unchecked")
    public Set<String> deployments(UUID platform) {
        return new LinkedHashSet<>(entities.createNativeQuery(
                        "select deployment from platform_deployment where platform_id = ?1 order by created_at, deployment",
                        String.class)
                .setParameter(1, platform)
                .getResultList());
    }

    /** Whether a launch of this deployment is taken; one that is new is listed, where new ones are. */
    public boolean accepts(Platform platform, String deployment) {
        if (deployments(platform.id).contains(deployment)) {
            return true;
        }
        if (platform.anyDeployment) {
            remember(platform.id, deployment);
        }
        return platform.anyDeployment;
    }

    private void remember(UUID platform, String deployment) {
        entities.createNativeQuery("insert into platform_deployment values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, platform)
                .setParameter(2, deployment)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    private static void check(Person admin) {
        if (admin.role != Role.ADMIN) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
    }

    private static void write(Platform platform, PlatformFacts facts) {
        platform.name = new LabelName(facts.name()).text();
        platform.issuer = Address.of(facts.issuer());
        platform.clientId = facts.clientId().strip();
        platform.authorizationEndpoint = Address.of(facts.authorizationEndpoint());
        platform.tokenEndpoint = Address.of(facts.tokenEndpoint());
        platform.tokenAudience =
                facts.tokenAudience().isBlank() ? null : facts.tokenAudience().strip();
        platform.keySetUrl = Address.of(facts.keySetUrl());
        platform.anyDeployment = facts.anyDeployment();
        platform.frameOrigins = String.join(
                " ", facts.frameOrigins().stream().map(Address::origin).toList());
        if (platform.clientId.isEmpty()) {
            throw new RefusedException(Refusal.PLATFORM_ADDRESS, "client_id");
        }
    }
}
