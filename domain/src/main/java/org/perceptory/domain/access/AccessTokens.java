package org.perceptory.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.Secret;
import org.perceptory.domain.limits.Limit;
import org.perceptory.domain.limits.LimitsInForce;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.PersonLock;
import org.perceptory.domain.project.LabelName;

/** The access tokens of the person who asks. */
@ApplicationScoped
@Transactional
public class AccessTokens {
    public static final String PREFIX = "pct_";
    /** Writing the last use at every request would be a write a request. */
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

    private final PersonLock people;
    private final LimitsInForce limits;
    private final Clock clock;

    AccessTokens(PersonLock people, LimitsInForce limits, Clock clock) {
        this.people = people;
        this.limits = limits;
        this.clock = clock;
    }

    /** The newest first. */
    public List<AccessToken> of(Person person) {
        return AccessToken.list("personId = ?1 order by createdAt desc", person.id);
    }

    public IssuedToken issue(Person person, String name) {
        people.hold(person.id);
        long most = limits.everywhere(Limit.TOKENS_PER_PERSON);
        if (AccessToken.count("personId", person.id) >= most) {
            throw new RefusedException(Refusal.TOO_MANY_TOKENS, most);
        }
        String secret = PREFIX + Secret.draw();
        AccessToken token = new AccessToken();
        token.id = UUID.randomUUID();
        token.personId = person.id;
        token.name = new LabelName(name).text();
        token.hash = Secret.hash(secret);
        token.hint = secret.substring(secret.length() - 4);
        token.createdAt = clock.instant();
        token.persist();
        return new IssuedToken(token, secret);
    }

    public void revoke(Person person, UUID token) {
        AccessToken.delete("id = ?1 and personId = ?2", token, person.id);
    }

    /** Whose secret this is. */
    public Optional<Person> owner(String secret) {
        Optional<AccessToken> found =
                AccessToken.find("hash", Secret.hash(secret)).firstResultOptional();
        found.ifPresent(this::used);
        return found.flatMap(token -> Person.findByIdOptional(token.personId));
    }

    private void used(AccessToken token) {
        Instant now = clock.instant();
        if (token.lastUsedAt == null || token.lastUsedAt.plus(USE_RESOLUTION).isBefore(now)) {
            token.lastUsedAt = now;
        }
    }
}
