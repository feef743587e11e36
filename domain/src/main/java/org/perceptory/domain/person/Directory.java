package org.perceptory.domain.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.search.LikePattern;

/**
 * The people of the service, for its admins; to everybody else nobody is here. An admin changes others, not themselves.
 */
@ApplicationScoped
@Transactional
public class Directory {
    private final EntityManager entities;
    private final People people;
    private final Standing standing;
    private final Audit audit;

    Directory(EntityManager entities, People people, Standing standing, Audit audit) {
        this.entities = entities;
        this.people = people;
        this.standing = standing;
        this.audit = audit;
    }

    /**
     * A person in a list.
     *
     * @param username of their local account; null where they have none
     */
    public record Entry(Person person, String username) {}

    /** Those whose name, e-mail, user name or subject contains the text, by name. */
    public List<Entry> search(Person admin, String text, int most) {
        checked(admin);
        if (!LikePattern.canBeFound(text)) {
            return List.of();
        }
        return entities.createQuery("""
            select new org.perceptory.domain.person.Directory$Entry(p, l.username) from Person p
            left join LocalAccount l on l.person = p
            where p.erasedAt is null and (lower(coalesce(p.name, '')) like lower(?1) escape '\\' or lower(coalesce(p.email, '')) like lower(?1) escape '\\'
              or exists (select 1 from Identity i where i.personId = p.id and lower(i.subject) like lower(?1) escape '\\'))
            order by lower(coalesce(p.name, '')), p.createdAt""", Entry.class)
                .setParameter(1, LikePattern.within(text.strip()))
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * @throws RefusedException NOT_FOUND, also for the admin's own; ROLE_CLAIMED where a sign-in service gives a higher
     *     one
     */
    public void role(Person admin, UUID id, Role role) {
        Person person = other(admin, id);
        Role before = person.role;
        standing.give(person, role);
        if (before != role) {
            audit.write(
                    Act.of(Action.ROLE_CHANGED).by(admin.id).to(id).from(before).into(role));
        }
    }

    /** Somebody whom this admin may change or remove. @throws RefusedException NOT_FOUND */
    public Person other(Person admin, UUID id) {
        checked(admin);
        return people.find(id)
                .filter(person -> person.erasedAt == null && !person.id.equals(admin.id))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    /** @throws RefusedException NOT_FOUND for who is no admin */
    public void checked(Person admin) {
        if (admin.role != Role.ADMIN) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
    }
}
