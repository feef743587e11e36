package org.perceptory.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes removals and changes of rights down, in the transaction that does them. */
@ApplicationScoped
@Transactional
public class Audit {
    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

    /** @param counts how many of what went */
    public void removed(AuditEntry.Action action, Map<String, ? extends Number> counts) {
        noted(
                action,
                new TreeMap<>(counts)
                        .entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .collect(Collectors.joining(" ")));
    }

    /** @param detail without anything about a person */
    public void noted(AuditEntry.Action action, String detail) {
        AuditEntry entry = new AuditEntry();
        entry.at = clock.instant();
        entry.action = action;
        entry.detail = detail;
        entry.persist();
    }

    /** The newest first. */
    public List<AuditEntry> latest(int count) {
        return AuditEntry.find("order by id desc").page(0, count).list();
    }
}
