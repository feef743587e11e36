package org.perceptory.domain.lti;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;

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

    /** @throws RefusedException NOT_FOUND for who is no admin; PLATFORM_KNOWN; PLATFORM_ADDRESS; PLATFORM_ID */
    public Platform register(Person admin, PlatformFacts facts) {
        check(admin);
        return register(facts, admin.id);
    }

    /**
     * For what an admin gave leave to register itself.
     *
     * @throws RefusedException PLATFORM_KNOWN where this issuer and client id are there; PLATFORM_ADDRESS or
     *     PLATFORM_ID for what is none
     */
    public Platform register(PlatformFacts facts) {
        return register(facts, null);
    }

    private Platform register(PlatformFacts facts, UUID by) {
        Platform platform = new Platform();
        platform.id = UUID.randomUUID();
        checkUnknown(platform.id, facts);
        platform.createdAt = clock.instant();
        platform.enabled = true;
        facts.writeTo(platform);
        platform.persist();
        entities.flush();
        facts.deploymentIds().forEach(deployment -> remember(platform.id, deployment));
        audit.write(Act.of(Action.PLATFORM_REGISTERED).by(by).on(platform.name).into(platform.issuer));
        return platform;
    }

    /**
     * Its people are known by its issuer, which stays what it is once a course came.
     *
     * @param shown the deployments that were listed where the admin decided: one of these that is not told any more is
     *     gone, and one that a launch, or another admin, brought since then stays
     * @throws RefusedException as {@link #register}; NOT_FOUND also where there is no such platform; PLATFORM_ISSUER
     */
    public void change(Person admin, UUID id, PlatformFacts facts, Set<String> shown) {
        Platform platform = get(admin, id);
        checkUnknown(id, facts);
        if (!platform.issuer.equals(Address.of(facts.issuer())) && courses(id) > 0) {
            throw new RefusedException(Refusal.PLATFORM_ISSUER);
        }
        PlatformFields before = PlatformFields.of(platform, deployments(id));
        facts.writeTo(platform);
        replaceDeployments(id, facts.deploymentIds(), shown);
        changed(platform, before, admin.id);
    }

    /** Blanks around one that a launch brought are its own, and stay. */
    private void replaceDeployments(UUID id, List<String> told, Set<String> shown) {
        Set<String> listed = shown.stream().map(String::strip).collect(toSet());
        entities.createNativeQuery("delete from platform_deployment where platform_id = ?1 and deployment = any (?2)")
                .setParameter(1, id)
                .setParameter(
                        2,
                        shown.stream()
                                .filter(deployment -> !told.contains(deployment.strip()))
                                .toArray(String[]::new))
                .executeUpdate();
        told.stream()
                .filter(deployment -> !listed.contains(deployment))
                .forEach(deployment -> remember(id, deployment));
    }

    private void changed(Platform platform, PlatformFields before, UUID by) {
        PlatformFields now = PlatformFields.of(platform, deployments(platform.id));
        audit.write(Act.of(Action.PLATFORM_CHANGED)
                .by(by)
                .on(platform.name)
                .from(before.unlike(now))
                .into(now.unlike(before)));
    }

    /**
     * The same platform registered itself anew, by an admin's leave: its courses stay, with a new client id and perhaps
     * new addresses. What an admin decided about it stays, too.
     *
     * @throws RefusedException as {@link #register}; NOT_FOUND where it is gone; PLATFORM_ISSUER for another's
     */
    public Platform registerAgain(UUID id, PlatformFacts facts) {
        Platform platform = find(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        checkUnknown(id, facts);
        if (!platform.issuer.equals(Address.of(facts.issuer()))) {
            throw new RefusedException(Refusal.PLATFORM_ISSUER);
        }
        PlatformFields before = PlatformFields.of(platform, deployments(id));
        String name = platform.name;
        String frames = Stream.concat(platform.frameSites().stream(), facts.frameOrigins().stream())
                .map(Address::origin)
                .distinct()
                .collect(joining(" "));
        boolean anyDeployment = platform.anyDeployment;
        String audience = platform.tokenAudience;
        String server = platform.authorizationServer;
        facts.writeTo(platform);
        platform.name = name;
        platform.anyDeployment = anyDeployment;
        platform.tokenAudience = audience == null ? platform.tokenAudience : audience;
        platform.authorizationServer = platform.authorizationServer == null ? server : platform.authorizationServer;
        platform.frameOrigins = frames;
        platform.enabled = true;
        facts.deploymentIds().forEach(deployment -> remember(id, deployment));
        changed(platform, before, null);
        return platform;
    }

    /** What its token endpoint was found to take. */
    public void tokenAudience(UUID id, String audience) {
        find(id).ifPresent(platform -> platform.tokenAudience = audience);
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
        long courses = courses(id);
        if (courses > 0) {
            throw new RefusedException(Refusal.PLATFORM_IN_USE, courses);
        }
        platform.delete();
        audit.write(
                Act.of(Action.PLATFORM_REMOVED).by(admin.id).on(platform.name).from(platform.issuer));
    }

    /** How many courses came from it. @throws RefusedException NOT_FOUND */
    public long courses(Person admin, UUID id) {
        return courses(get(admin, id).id);
    }

    private long courses(UUID id) {
        return ((Number) entities.createNativeQuery("select count(*) from course where platform_id = ?1")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    public Platform get(Person admin, UUID id) {
        check(admin);
        return Platform.<Platform>findByIdOptional(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    /** Without an admin, for messages of it and to it. */
    public Optional<Platform> find(UUID id) {
        return Platform.findByIdOptional(id);
    }

    /** Also where the issuer is told with a slash at its end that it was registered without, or the other way round. */
    public Optional<Platform> find(String issuer, String clientId) {
        return single(Platform.list("issuer = ?1 and clientId = ?2", issuer, clientId))
                .or(() -> single(
                        Platform.list("issuer = ?1 and clientId = ?2", Address.otherwiseEnded(issuer), clientId)));
    }

    /**
     * The only one of its issuer, with a slash at its end or without, for a platform that does not say its client id;
     * nothing where there are several.
     */
    public Optional<Platform> only(String issuer) {
        List<Platform> found = Platform.list("issuer", issuer);
        return single(found.isEmpty() ? Platform.list("issuer", Address.otherwiseEnded(issuer)) : found);
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

    private void checkUnknown(UUID id, PlatformFacts facts) {
        boolean known = find(Address.of(facts.issuer()), PlatformId.of(facts.clientId()))
                .filter(other -> !other.id.equals(id))
                .isPresent();
        if (known) {
            throw new RefusedException(Refusal.PLATFORM_KNOWN);
        }
    }
}
