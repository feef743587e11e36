package org.perceptory.domain.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Supplier;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;

/** Makes the admin that the configuration names, once: what became of the account after that is theirs to say. */
@ApplicationScoped
@Transactional
public class FirstAccount {
    private final EntityManager entities;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    FirstAccount(EntityManager entities, People people, Audit audit, Clock clock) {
        this.entities = entities;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Nothing where this name was made before, or is somebody's; several nodes that start at once make one.
     *
     * @param bcrypt asked for the password's hash where it is needed
     */
    public void make(String username, Supplier<String> bcrypt) {
        int first = entities.createNativeQuery(
                        "insert into first_admin (username, made_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, username)
                .setParameter(2, clock.instant())
                .executeUpdate();
        if (first == 1 && LocalAccount.findByIdOptional(username).isEmpty()) {
            Person made = people.localAccount(username, bcrypt.get(), Role.ADMIN, username).person;
            audit.write(Act.of(Action.ACCOUNT_MADE).to(made.id).into(Role.ADMIN));
        }
    }

    /** Whether the configuration ever named one; what became of the account does not matter. */
    public boolean wasMade() {
        return (boolean) entities.createNativeQuery("select exists (select 1 from first_admin)", Boolean.class)
                .getSingleResult();
    }
}
