package org.perceptory.domain.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Grades on their way to VLEs' gradebooks: kept until the VLE has them, tried by whichever node comes first, one try at
 * a time. Who writes a grade down does so in the transaction that releases it.
 */
@ApplicationScoped
@Transactional
public class Grades {
    /** For how long a try belongs to who took it. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);
    /** With these waits, a week. */
    private static final int ATTEMPTS = 92;

    /** Where a grade is. */
    public enum State {
        /** It will be tried, again where it failed. */
        WAITING,
        /** The VLE has it. */
        SENT,
        /** Nobody tries any more: somebody has to look. */
        FAILED
    }

    /** Why a try failed. */
    public enum Problem {
        /** No answer in time, or one that says to come again. */
        UNREACHABLE(true),
        /** The VLE does not let us: no token, or one that is not enough. */
        NOT_ALLOWED(true),
        /** The VLE has a newer grade, as when a tutor changed it there: ours is not forced on it. */
        NEWER_THERE(false),
        /** The VLE takes no such grade: the person left, or the column is closed. */
        REFUSED(false),
        /** The link has no column in the gradebook, and none may be made; a later launch may bring one. */
        NO_COLUMN(true);

        private final boolean passes;

        Problem(boolean passes) {
            this.passes = passes;
        }
    }

    /**
     * A grade to send now.
     *
     * @param subject the person, as the platform knows them
     */
    public record Due(
            UUID link,
            UUID person,
            String subject,
            BigDecimal points,
            int of,
            String comment,
            Instant gradedAt,
            int attempts) {}

    /** How far one person's grade is. Null for a problem where there is none, as while it is tried. */
    public record Progress(State state, Problem problem) {}

    /** How many grades of an activity did not arrive, and why; whether they are tried again by themselves. */
    public record Undelivered(Problem problem, boolean tried, int grades) {}

    private final EntityManager entities;
    private final Clock clock;

    Grades(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Writes down what somebody got for an activity; it goes to every place of a VLE that leads to the activity and
     * knows the person. A later one replaces it, and is always newer.
     *
     * @return to how many places it goes
     */
    public int enter(UUID activity, UUID person, BigDecimal points, int of, String comment) {
        return entities.createNativeQuery("""
            insert into grade (link_id, person_id, points, points_of, comment, graded_at, state, due_at)
            select l.id, ?2, ?3, ?4, ?5, ?6, 'WAITING', ?6 from resource_link l
            join platform p on p.id = l.platform_id
            where l.activity_id = ?1 and (l.line_item is not null or l.line_items is not null)
              and exists (select 1 from identity i where i.person_id = ?2 and i.issuer = p.issuer)
            for share of l
            on conflict (link_id, person_id) do update set points = excluded.points, points_of = excluded.points_of,
              comment = excluded.comment, state = 'WAITING', attempts = 0, due_at = excluded.due_at, problem = null,
              graded_at = greatest(excluded.graded_at, grade.graded_at + interval '1 ms')""")
                .setParameter(1, activity)
                .setParameter(2, person)
                .setParameter(3, points)
                .setParameter(4, of)
                .setParameter(5, comment)
                .setParameter(6, clock.instant())
                .executeUpdate();
    }

    /**
     * A place leads elsewhere now, or nowhere: what it was to be sent for its earlier activity is dropped, and the
     * released points of the one that it leads to go there. A person of both is sent the newer.
     */
    void led(UUID link) {
        entities.createNativeQuery("""
            delete from grade g where g.link_id = ?1 and not exists (
              select 1 from resource_link l join submission s on s.activity_id = l.activity_id
              join review r on r.submission_id = s.id
              where l.id = g.link_id and s.person_id = g.person_id and s.state = 'HANDED_IN'
                and r.final and r.released_at is not null and r.points is not null)""").setParameter(1, link).executeUpdate();
        entities.createNativeQuery("""
            insert into grade (link_id, person_id, points, points_of, comment, graded_at, state, due_at)
            select distinct on (s.person_id) l.id, s.person_id, r.points, a.points, r.text, ?2, 'WAITING', ?2
            from resource_link l join platform p on p.id = l.platform_id join activity a on a.id = l.activity_id
            join submission s on s.activity_id = a.id and s.state = 'HANDED_IN'
            join review r on r.submission_id = s.id
            where l.id = ?1 and (l.line_item is not null or l.line_items is not null)
              and r.final and r.released_at is not null and r.points is not null
              and exists (select 1 from identity i where i.person_id = s.person_id and i.issuer = p.issuer)
            order by s.person_id, r.released_at desc
            on conflict (link_id, person_id) do update set points = excluded.points, points_of = excluded.points_of,
              comment = excluded.comment, state = 'WAITING', attempts = 0, due_at = excluded.due_at, problem = null,
              graded_at = greatest(excluded.graded_at, grade.graded_at + interval '1 ms')""")
                .setParameter(1, link)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /** Takes the next grade that is due, for as long as the lease lasts. */
    @SuppressWarnings("unchecked")
    public Optional<Due> take() {
        Instant now = clock.instant();
        List<Object[]> rows = entities.createNativeQuery("""
                update grade g set due_at = ?2, attempts = attempts + 1, problem = null
                from (
                  select link_id, person_id from grade where state = 'WAITING' and due_at <= ?1
                  order by due_at limit 1 for update skip locked) next
                where g.link_id = next.link_id and g.person_id = next.person_id
                returning g.link_id, g.person_id, g.points, g.points_of, g.comment, g.graded_at, g.attempts, (
                  select min(i.subject) from identity i join resource_link l on l.id = g.link_id
                  join platform p on p.id = l.platform_id where i.person_id = g.person_id and i.issuer = p.issuer)""")
                .setParameter(1, now)
                .setParameter(2, now.plus(LEASE))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Due(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[7],
                        (BigDecimal) row[2],
                        (Integer) row[3],
                        (String) row[4],
                        (Instant) row[5],
                        (Integer) row[6]));
    }

    /** The VLE has it; one that was entered meanwhile stays to be sent. */
    public void sent(Due grade) {
        end(grade, State.SENT, null, clock.instant());
    }

    /** The try failed: what may pass is tried again, later and later; else it waits for somebody. */
    public void failed(Due grade, Problem problem) {
        boolean again = problem.passes && grade.attempts() < ATTEMPTS;
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(grade.attempts() - 1, 20));
        Instant next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        end(grade, again ? State.WAITING : State.FAILED, problem, next);
    }

    private void end(Due grade, State state, Problem problem, Instant next) {
        entities.createNativeQuery("""
            update grade set state = ?4, problem = cast(?5 as text), due_at = ?6
            where link_id = ?1 and person_id = ?2 and graded_at = ?3 and state = 'WAITING'""")
                .setParameter(1, grade.link())
                .setParameter(2, grade.person())
                .setParameter(3, grade.gradedAt())
                .setParameter(4, state.name())
                .setParameter(5, problem == null ? null : problem.name())
                .setParameter(6, next)
                .executeUpdate();
    }

    /** How far somebody's grade for an activity is, the worst of its places; empty where it goes nowhere. */
    @SuppressWarnings("unchecked")
    public Optional<Progress> progress(UUID activity, UUID person) {
        List<Object[]> rows = entities.createNativeQuery("""
                select g.state, g.problem from grade g join resource_link l on l.id = g.link_id
                where l.activity_id = ?1 and g.person_id = ?2
                order by case g.state when 'FAILED' then 0 when 'WAITING' then 1 else 2 end limit 1""")
                .setParameter(1, activity)
                .setParameter(2, person)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Progress(
                        State.valueOf((String) row[0]), row[1] == null ? null : Problem.valueOf((String) row[1])));
    }

    /** What did not arrive of an activity, the most frequent first. */
    @SuppressWarnings("unchecked")
    public List<Undelivered> undelivered(UUID activity) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                select g.problem, g.state = 'WAITING', count(*) from grade g join resource_link l on l.id = g.link_id
                where l.activity_id = ?1 and g.problem is not null group by 1, 2 order by 3 desc, 1, 2""").setParameter(1, activity).getResultList();
        return rows.stream()
                .map(row -> new Undelivered(
                        Problem.valueOf((String) row[0]), (Boolean) row[1], ((Number) row[2]).intValue()))
                .toList();
    }

    /**
     * Tries one person's grade again now. Where the VLE had a newer one, ours is the newer from now on: who asks has
     * seen that and decided.
     *
     * @return at how many places
     */
    public int tryAgain(UUID activity, UUID person) {
        return again(activity, "g.person_id = ?3", person);
    }

    /** Tries everything of an activity again now that did not arrive; newer grades that a VLE has are left alone. */
    public int tryAgain(UUID activity) {
        return again(activity, "g.problem <> ?3", Problem.NEWER_THERE.name());
    }

    /** What is being tried has no problem, and is left to who tries it. */
    private int again(UUID activity, String which, Object value) {
        return entities.createNativeQuery("""
                update grade g set state = 'WAITING', attempts = 0, due_at = ?2, problem = null,
                  graded_at = case when g.problem = 'NEWER_THERE' then greatest(?2, g.graded_at + interval '1 ms')
                    else g.graded_at end
                from resource_link l where l.id = g.link_id and l.activity_id = ?1 and g.problem is not null and\s""" + which)
                .setParameter(1, activity)
                .setParameter(2, clock.instant())
                .setParameter(3, value)
                .executeUpdate();
    }
}
