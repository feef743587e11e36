package org.perceptory.domain.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * What may happen to one person only once at a time: whoever counts what they have before adding to it counts right.
 */
@ApplicationScoped
public class PersonLock {
    private final EntityManager entities;

    PersonLock(EntityManager entities) {
        this.entities = entities;
    }

    /** Holds the person until the transaction ends; before anything else is held, see {@code deadlock}. */
    public void hold(UUID person) {
        entities.createNativeQuery("select 1 from person where id = ?1 for no key update")
                .setParameter(1, person)
                .getResultList();
    }
}
