package org.perceptory.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;

/**
 * Writes down who is in a course: who came, whom its VLE's roster names, and whom it names no longer. Nobody is asked
 * for: launches, rosters and rooms that checked who asks call in.
 */
@ApplicationScoped
@Transactional
public class Memberships {
    /** Least is given to whom nothing is said of. */
    private static final CourseRole AT_FIRST_SIGHT = CourseRole.STUDENT;

    /** Named by this roster, or by one that no place of the course has any longer: nobody else will end them. */
    private static final String OF_ROSTER = """
            (roster = ?2 or not exists (
              select 1 from resource_link l where l.course_id = membership.course_id and l.memberships = membership.roster))""";

    private static final BinaryOperator<Optional<CourseRole>> HIGHER =
            (one, other) -> one.isEmpty() || other.isPresent() && other.get() == CourseRole.TUTOR ? other : one;

    private final EntityManager entities;
    private final Audit audit;
    private final Clock clock;

    Memberships(EntityManager entities, Audit audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * They are here now, and by this in it. Whoever a roster had taken out is in by their coming alone from then on.
     *
     * @return what they are in it
     */
    public CourseRole came(UUID course, Participant who) {
        Map<UUID, CourseRole> before = roles(course, List.of(who.person()));
        CourseRole role = put(course, who);
        log(course, before, List.of(who.person()));
        return role;
    }

    /** As {@link #came}, for who made the course: the log says that already. */
    CourseRole put(UUID course, Participant who) {
        Object role = entities.createNativeQuery("""
            insert into membership (course_id, person_id, role, active, created_at, seen_at)
            values (?1, ?2, ?3, true, ?4, ?4)
            on conflict (course_id, person_id) do update set role = %s, active = true, seen_at = excluded.seen_at,
              roster = case when membership.active then membership.roster end,
              roster_at = case when membership.active then membership.roster_at end
            returning role""".formatted(stored(who.role().isPresent())))
                .setParameter(1, course)
                .setParameter(2, who.person())
                .setParameter(3, who.role().orElse(AT_FIRST_SIGHT).name())
                .setParameter(4, clock.instant())
                .getSingleResult();
        return CourseRole.valueOf((String) role);
    }

    /**
     * The VLE's roster names them.
     *
     * @param people some hundred at most; of one who is named twice the higher role holds
     */
    public void named(UUID course, List<Participant> people, RosterReading reading) {
        // In one order everywhere, so that two readings never wait for each other.
        Map<UUID, Optional<CourseRole>> once = new TreeMap<>();
        people.forEach(named -> once.merge(named.person(), named.role(), HIGHER));
        write(course, once, true, reading);
        write(course, once, false, reading);
    }

    private void write(UUID course, Map<UUID, Optional<CourseRole>> people, boolean said, RosterReading reading) {
        List<UUID> ids = people.keySet().stream()
                .filter(person -> people.get(person).isPresent() == said)
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        Map<UUID, CourseRole> before = roles(course, ids);
        entities.createNativeQuery("""
            insert into membership (course_id, person_id, role, active, created_at, roster, roster_at)
            select ?1, n.person, n.role, true, ?5, ?4, ?5 from unnest(?2, ?3) as n (person, role)
            on conflict (course_id, person_id) do update set role = %s, active = true, roster = excluded.roster,
              roster_at = greatest(membership.roster_at, excluded.roster_at)""".formatted(stored(said)))
                .setParameter(1, course)
                .setParameter(2, ids.toArray(UUID[]::new))
                .setParameter(
                        3,
                        ids.stream()
                                .map(person -> people.get(person)
                                        .orElse(AT_FIRST_SIGHT)
                                        .name())
                                .toArray(String[]::new))
                .setParameter(4, reading.roster())
                .setParameter(5, reading.began())
                .executeUpdate();
        log(course, before, ids);
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, CourseRole> roles(UUID course, List<UUID> people) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select person_id, role from membership where course_id = ?1 and active and person_id = any(?2)")
                .setParameter(1, course)
                .setParameter(2, people.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> CourseRole.valueOf((String) row[1])));
    }

    /** Who became a tutor of the course, or is one no longer; a VLE's students come and go without. */
    private void log(UUID course, Map<UUID, CourseRole> before, List<UUID> people) {
        roles(course, people).forEach((person, role) -> {
            CourseRole was = before.get(person);
            if (was != role && (was != null || role == CourseRole.TUTOR)) {
                audit.write(Act.of(Action.COURSE_ROLE_GIVEN)
                        .to(person)
                        .in(course)
                        .from(was)
                        .into(role));
            }
        });
    }

    /**
     * The roster was read to its end: whom it named last, and does not any more, is out. Who came since the reading
     * began stays, and so does who brought it about by coming: the VLE itself sent them a moment ago, though not on its
     * list (as administrators of it are), so they are in by their coming alone.
     *
     * @return how many are out
     */
    public int ended(UUID course, RosterReading reading, UUID launcher) {
        entities.createNativeQuery("""
            update membership set roster = null, roster_at = null
            where course_id = ?1 and roster_at < ?3 and person_id = ?4 and %s""".formatted(OF_ROSTER))
                .setParameter(1, course)
                .setParameter(2, reading.roster())
                .setParameter(3, reading.began())
                .setParameter(4, launcher)
                .executeUpdate();
        @SuppressWarnings("unchecked")
        List<Object[]> out = entities.createNativeQuery("""
            with gone as (
              select course_id, person_id, role from membership
              where course_id = ?1 and active and roster_at < ?3 and (seen_at is null or seen_at < ?3) and %s
              order by person_id for update)
            update membership m set active = false,
              role = case when m.raised_role is null then m.role else 'STUDENT' end, raised_role = null
            from gone where m.course_id = gone.course_id and m.person_id = gone.person_id
            returning m.person_id, gone.role""".formatted(OF_ROSTER))
                .setParameter(1, course)
                .setParameter(2, reading.roster())
                .setParameter(3, reading.began())
                .getResultList();
        out.stream()
                .filter(row -> CourseRole.valueOf((String) row[1]) == CourseRole.TUTOR)
                .forEach(row -> audit.write(Act.of(Action.MEMBER_REMOVED)
                        .to((UUID) row[0])
                        .in(course)
                        .from(CourseRole.TUTOR)));
        return out.size();
    }

    /**
     * The role of somebody who is, or was, in the course already, in SQL: what a tutor of the course made of them,
     * whatever a VLE says; else what is said now; where nothing is said, what they are. A tutor does not stop being one
     * by a message without roles; but who was out comes back with nothing more than that message gives.
     */
    private static String stored(boolean said) {
        return "coalesce(membership.raised_role, %s)"
                .formatted(
                        said
                                ? "excluded.role"
                                : "case when membership.active then membership.role else excluded.role end");
    }
}
