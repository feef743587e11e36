package org.perceptory.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.perceptory.domain.Secret;
import org.perceptory.domain.person.Person;

/** Lets people in who were vouched for elsewhere, for as long as a working day. */
@ApplicationScoped
@Transactional
public class SignIns {
    /** How long a sign-in lasts. */
    public static final Duration LASTS = Duration.ofHours(8);

    private final Clock clock;

    SignIns(Clock clock) {
        this.clock = clock;
    }

    /** @return the secret for the person's cookie, kept nowhere else */
    public String open(Person person) {
        return open(person, null);
    }

    /**
     * @param endSession where the sign-in service ends its own session, for when this one is ended; null where it does
     *     not
     * @return the secret for the person's cookie, kept nowhere else
     */
    public String open(Person person, String endSession) {
        String secret = Secret.draw();
        SignIn signIn = new SignIn();
        signIn.hash = Secret.hash(secret);
        signIn.personId = person.id;
        signIn.createdAt = clock.instant();
        signIn.expiresAt = signIn.createdAt.plus(LASTS);
        signIn.endSession = endSession;
        signIn.persist();
        return secret;
    }

    /** Who is in by this secret. */
    public Optional<Person> person(String secret) {
        return SignIn.<SignIn>find("hash = ?1 and expiresAt > ?2", Secret.hash(secret), clock.instant())
                .firstResultOptional()
                .flatMap(signIn -> Person.findByIdOptional(signIn.personId));
    }

    /** Ends the sign-in of this secret, if it is one. @return where the sign-in service ends its own session */
    public Optional<String> close(String secret) {
        Optional<SignIn> signIn = SignIn.findByIdOptional(Secret.hash(secret));
        signIn.ifPresent(SignIn::delete);
        return signIn.map(open -> open.endSession);
    }

    /** Ends all of this person's. */
    public void closeAll(Person person) {
        SignIn.delete("personId", person.id);
    }

    /** Forgets those that ended by themselves. @return how many */
    public long removeExpired() {
        return SignIn.delete("expiresAt <= ?1", clock.instant());
    }
}
