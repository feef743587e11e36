package org.perceptory.domain.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds the people whom a VLE tells of, or makes them known, many in a few statements: who comes by a launch is one of
 * them, a roster tells of thousands.
 */
@ApplicationScoped
@Transactional
public class PeopleByClaims {
    private final EntityManager entities;
    private final Clock clock;

    PeopleByClaims(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Writes down what is told of them now; what is told no longer stays. Who is new begins as a student.
     *
     * @param people some hundred at most; of a subject that is told of twice the last holds
     * @return the person of each subject
     */
    public Map<String, UUID> told(String issuer, List<PersonClaims> people) {
        // In one order everywhere, so that two who tell of the same people never wait for each other.
        Map<String, PersonClaims> bySubject = new TreeMap<>();
        people.forEach(told -> bySubject.put(told.subject(), told));
        Map<String, UUID> known = known(issuer, bySubject.keySet());
        List<String> strangers = without(bySubject.keySet(), known);
        if (!strangers.isEmpty()) {
            // Who comes twice at the same moment waits here for themselves, as in People.
            entities.createNativeQuery("""
                select count(pg_advisory_xact_lock(hashtextextended(s.name, 0)))
                from (select name from unnest(?1) with ordinality as u (name, n) order by n) s""")
                    .setParameter(1, array(strangers, subject -> issuer + '\n' + subject))
                    .getSingleResult();
            known.putAll(known(issuer, strangers));
            known.putAll(welcome(issuer, without(strangers, known)));
        }
        describe(bySubject, known);
        return known;
    }

    @SuppressWarnings("unchecked")
    private Map<String, UUID> known(String issuer, Collection<String> subjects) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select subject, person_id from identity where issuer = ?1 and subject = any(?2)")
                .setParameter(1, issuer)
                .setParameter(2, array(subjects, Function.identity()))
                .getResultList();
        Map<String, UUID> known = new HashMap<>();
        rows.forEach(row -> known.put((String) row[0], (UUID) row[1]));
        return known;
    }

    private Map<String, UUID> welcome(String issuer, List<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        UUID[] ids = subjects.stream().map(subject -> UUID.randomUUID()).toArray(UUID[]::new);
        entities.createNativeQuery("""
            insert into person (id, role, given_role, created_at)
            select n.id, 'STUDENT', 'STUDENT', ?2 from unnest(?1) as n (id)""")
                .setParameter(1, ids)
                .setParameter(2, clock.instant())
                .executeUpdate();
        entities.createNativeQuery("""
            insert into identity (issuer, subject, person_id, created_at)
            select ?1, n.subject, n.id, ?4 from unnest(?2, ?3) as n (subject, id)""")
                .setParameter(1, issuer)
                .setParameter(2, array(subjects, Function.identity()))
                .setParameter(3, ids)
                .setParameter(4, clock.instant())
                .executeUpdate();
        Map<String, UUID> made = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            made.put(subjects.get(i), ids[i]);
        }
        return made;
    }

    private void describe(Map<String, PersonClaims> people, Map<String, UUID> ids) {
        entities.createNativeQuery("select id from person where id = any(?1) order by id for no key update")
                .setParameter(1, ids.values().toArray(UUID[]::new))
                .getResultList();
        entities.createNativeQuery("""
            update person p set name = t.name, email = t.email from (
              select k.id, coalesce(nullif(n.name, ''), k.name, nullif(n.user_name, '')) as name,
                coalesce(nullif(n.email, ''), k.email) as email
              from unnest(?1, ?2, ?3, ?4) as n (id, name, user_name, email) join person k on k.id = n.id) t
            where t.id = p.id and (p.name, p.email) is distinct from (t.name, t.email)""")
                .setParameter(1, people.keySet().stream().map(ids::get).toArray(UUID[]::new))
                .setParameter(2, array(people.values(), PersonClaims::name))
                .setParameter(3, array(people.values(), PersonClaims::userName))
                .setParameter(4, array(people.values(), PersonClaims::email))
                .executeUpdate();
    }

    private static List<String> without(Collection<String> subjects, Map<String, UUID> known) {
        return subjects.stream().filter(subject -> !known.containsKey(subject)).toList();
    }

    private static <T> String[] array(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }
}
