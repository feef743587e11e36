package org.perceptory.app.admin;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.perceptory.domain.audit.AuditEntry.Area;
import org.perceptory.domain.log.LogFilter;

/** From which day to which of the log, both with it, where who reads is. */
record LogDays(Optional<LocalDate> from, Optional<LocalDate> to) {

    LogFilter filter(String person, Optional<Area> area, String course, ZoneId zone) {
        return new LogFilter(
                person,
                area,
                course,
                from.map(day -> day.atStartOfDay(zone).toInstant()),
                to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }
}
