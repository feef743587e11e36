package org.perceptory.domain.log;

import java.time.Instant;
import java.util.Optional;
import org.perceptory.domain.audit.AuditEntry.Area;

/**
 * What somebody looks for in the log.
 *
 * @param person part of a name, e-mail, user name or id of who did it or to whom; blank: anybody
 * @param course part of a course's title, as it was then; blank: any, and none
 * @param from inclusive
 * @param to exclusive
 */
public record LogFilter(
        String person, Optional<Area> area, String course, Optional<Instant> from, Optional<Instant> to) {

    /** Everything. */
    public static final LogFilter ALL = new LogFilter("", Optional.empty(), "", Optional.empty(), Optional.empty());
}
