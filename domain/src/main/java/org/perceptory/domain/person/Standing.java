package org.perceptory.domain.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;

/**
 * What a person is: the highest of the role that an admin gave and of those that their sign-in services' claims give
 * now. So a claim that is gone takes away what it gave and nothing else, and an admin takes away nothing that a claim
 * gives.
 */
@ApplicationScoped
@Transactional
public class Standing {
    private final Audit audit;

    Standing(Audit audit) {
        this.audit = audit;
    }

    /** @throws RefusedException ROLE_CLAIMED where a sign-in service gives a higher one */
    void give(Person person, Role role) {
        Role highest = highest(person, role);
        if (highest != role) {
            throw new RefusedException(Refusal.ROLE_CLAIMED);
        }
        person.givenRole = role;
        settle(person);
    }

    /** Writes what the claims of this identity give now; null for nothing. */
    void claimed(Person person, Identity identity, Role role) {
        identity.role = role;
        Role before = person.role;
        settle(person);
        if (person.role != before) {
            audit.write(Act.of(Action.ROLE_CHANGED).to(person.id).from(before).into(person.role));
        }
    }

    /** After a way in came or went. */
    void settle(Person person) {
        person.role = highest(person, person.givenRole);
        LocalAccount.update("role = ?1 where person.id = ?2", person.role.name(), person.id);
    }

    private static Role highest(Person person, Role given) {
        Stream<Role> claimed = Identity.<Identity>list("personId = ?1 and role is not null", person.id).stream()
                .map(i -> i.role);
        return Stream.concat(Stream.of(given), claimed).max(Role::compareTo).orElse(given);
    }
}
