package org.perceptory.domain.log;

import java.time.Instant;
import java.util.UUID;
import org.perceptory.domain.audit.AuditEntry.Action;

/**
 * A line of the log. Null for what was not said.
 *
 * @param byName null also where they have none, or are gone
 * @param was a kind, a colon and a value: see {@code audit.Act}
 */
public record LogLine(
        Long id,
        Instant at,
        Action action,
        UUID by,
        String byName,
        boolean byThere,
        UUID whom,
        String whomName,
        boolean whomThere,
        String course,
        String subject,
        String was,
        String became,
        String detail) {}
