package org.perceptory.domain.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.search.LikePattern;

/** What was done, for admins; to everybody else nothing was. */
@ApplicationScoped
@Transactional
public class ActionLog {
    /** PostgreSQL compares no instant beyond these. */
    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final EntityManager entities;

    ActionLog(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The newest first.
     *
     * @param before only lines with a smaller id: the last of the page before, or {@link Long#MAX_VALUE}
     * @throws RefusedException NOT_FOUND for who is no admin
     */
    @SuppressWarnings("unchecked")
    public List<LogLine> page(Person admin, LogFilter filter, long before, int most) {
        if (admin.role != Role.ADMIN) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        if (!LikePattern.canBeFound(filter.person()) || !LikePattern.canBeFound(filter.course())) {
            return List.of();
        }
        Query query = entities.createNativeQuery("""
            select e.id, e.at, e.action, e.by_id, b.name, b.id is not null, e.whom_id, w.name, w.id is not null,
              e.course, e.subject, e.was, e.became, e.detail
            from audit_entry e left join person b on b.id = e.by_id left join person w on w.id = e.whom_id
            where e.id < ?1 and e.at >= ?2 and e.at < ?3 and e.action = any(?4)
              and (?5 = '' or lower(e.course) like lower(?6) escape '\\'
                or e.action = 'COURSE_DELETED' and lower(e.subject) like lower(?6) escape '\\')
              and (?7 = '' or cast(e.by_id as text) like lower(?8) escape '\\' or cast(e.whom_id as text) like lower(?8) escape '\\'
                or exists (select 1 from person p left join identity i on i.person_id = p.id
                  where p.id in (e.by_id, e.whom_id) and (lower(p.name) like lower(?9) escape '\\'
                    or lower(p.email) like lower(?9) escape '\\' or lower(i.subject) like lower(?9) escape '\\')))
            order by e.id desc limit ?10""", Object[].class);
        String person = filter.person().strip();
        String course = filter.course().strip();
        List<Object[]> rows = query.setParameter(1, before)
                .setParameter(2, filter.from().orElse(EVER))
                .setParameter(3, filter.to().orElse(NEVER))
                .setParameter(4, actions(filter))
                .setParameter(5, course)
                .setParameter(6, LikePattern.within(course))
                .setParameter(7, person)
                .setParameter(8, LikePattern.atStart(person))
                .setParameter(9, LikePattern.within(person))
                .setParameter(10, most)
                .getResultList();
        return rows.stream().map(ActionLog::line).toList();
    }

    private static String[] actions(LogFilter filter) {
        return Arrays.stream(Action.values())
                .filter(action -> filter.area().isEmpty() || filter.area().get() == action.area())
                .map(Action::name)
                .toArray(String[]::new);
    }

    private static LogLine line(Object[] row) {
        return new LogLine(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                Action.valueOf((String) row[2]),
                (UUID) row[3],
                (String) row[4],
                (Boolean) row[5],
                (UUID) row[6],
                (String) row[7],
                (Boolean) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11],
                (String) row[12],
                (String) row[13]);
    }
}
