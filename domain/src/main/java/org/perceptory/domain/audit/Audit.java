package org.perceptory.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes down what was done, in the transaction that does it. */
@ApplicationScoped
@Transactional
public class Audit {
    /** What somebody changes again and again within this time, as while they type, is one change. */
    private static final Duration ONE_CHANGE = Duration.ofMinutes(10);

    private final EntityManager entities;
    private final Clock clock;

    Audit(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @param counts how many of what went */
    public void removed(AuditEntry.Action action, Map<String, ? extends Number> counts) {
        write(Act.of(action).saying(written(counts)));
    }

    /** Counts as an {@link Act} has them. */
    public static String written(Map<String, ? extends Number> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
    }

    /** By the service itself. @param detail without anything about a person */
    public void noted(AuditEntry.Action action, String detail) {
        write(Act.of(action).saying(detail));
    }

    public void write(Act act) {
        AuditEntry entry = new AuditEntry();
        entry.at = clock.instant();
        entry.action = act.action();
        entry.detail = act.detail();
        entry.byId = act.by();
        entry.whomId = act.whom();
        entry.courseId = act.course();
        entry.course = act.course() == null ? null : title(act.course());
        entry.subject = act.subject();
        entry.was = act.was();
        entry.became = act.became();
        entry.persist();
    }

    /** As {@link #write} where something changed, each time: what had an effect stays, also if it is taken back. */
    public void changedAtOnce(Act act) {
        if (!Objects.equals(act.was(), act.became())) {
            write(act);
        }
    }

    /**
     * As {@link #write} where something changed that has no effect yet, as a draft; goes on with what the same person
     * did last, where that was this.
     */
    public void changed(Act act) {
        if (Objects.equals(act.was(), act.became())) {
            return;
        }
        Optional<AuditEntry> before = lastOf(act.by()).filter(last -> goesOn(act, last));
        if (before.isEmpty()) {
            write(act);
            return;
        }
        AuditEntry last = before.get();
        if (Objects.equals(last.was, act.became())) {
            last.delete();
            return;
        }
        last.became = act.became();
        last.at = clock.instant();
    }

    private boolean goesOn(Act act, AuditEntry last) {
        Instant earliest = clock.instant().minus(ONE_CHANGE);
        return last.action == act.action()
                && Objects.equals(last.whomId, act.whom())
                && Objects.equals(last.courseId, act.course())
                && Objects.equals(last.subject, act.subject())
                && Objects.equals(last.detail, act.detail())
                && Objects.equals(last.became, act.was())
                && last.at.isAfter(earliest);
    }

    private static Optional<AuditEntry> lastOf(UUID person) {
        return AuditEntry.find("byId = ?1 order by id desc", person).firstResultOptional();
    }

    private String title(UUID course) {
        return (String) entities.createNativeQuery("select title from course where id = ?1", String.class)
                .setParameter(1, course)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The newest first. */
    public List<AuditEntry> latest(int count) {
        return AuditEntry.find("order by id desc").page(0, count).list();
    }

    /** Forgets what is older. @return how much */
    public long forget(Instant before) {
        return AuditEntry.delete("at < ?1", before);
    }
}
