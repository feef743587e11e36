package org.perceptory.app.signin;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;

/** Who is asking. Ask while a request is being served; what runs later (push, events) keeps the answer. */
@ApplicationScoped
public class CurrentPerson {

    /** The attribute of an identity that holds the person's id. One without is nobody here, whatever it is called. */
    public static final String PERSON_ID = "perceptory.person";

    private final SecurityIdentity identity;
    private final People people;

    CurrentPerson(SecurityIdentity identity, People people) {
        this.identity = identity;
        this.people = people;
    }

    /** @throws UnauthorizedException when nobody is signed in, or the account is gone */
    public Person get() {
        UUID id = identity.getAttribute(PERSON_ID);
        if (identity.isAnonymous() || id == null) {
            throw new UnauthorizedException();
        }
        return people.find(id).orElseThrow(UnauthorizedException::new);
    }
}
