package org.perceptory.app.admin;

import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.perceptory.domain.audit.AuditEntry.Area;
import org.perceptory.domain.log.LogFilter;

/**
 * What somebody looks for in the log, as they say it.
 *
 * @param from the first day, where they are
 * @param to the last day, with it
 * @param zone where they are
 */
record LogQuery(
        String person,
        Optional<Area> area,
        String course,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        ZoneId zone) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9000, 1, 1);

    LogFilter filter() {
        return new LogFilter(
                person,
                area,
                course,
                from.map(day -> bounded(day).atStartOfDay(zone).toInstant()),
                to.map(day -> bounded(day).plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /** Of years that no clock shows, the nearest that the database compares. */
    private static LocalDate bounded(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }

    /** Where it is to be had as CSV. */
    String address() {
        UriBuilder address = UriBuilder.fromPath(LogResource.PATH.substring(1))
                .queryParam("person", "{person}")
                .queryParam("course", "{course}")
                .queryParam("zone", "{zone}");
        area.ifPresent(one -> address.queryParam("area", one));
        from.ifPresent(day -> address.queryParam("from", day));
        to.ifPresent(day -> address.queryParam("to", day));
        return address.build(person, course, zone.getId()).toString();
    }
}
