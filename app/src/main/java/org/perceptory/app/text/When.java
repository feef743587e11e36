package org.perceptory.app.text;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates and times as people read them, everywhere the same: {@code 24 Dec 2026, 18:05}, in the time zone of who reads.
 * The month is a word, since of two figures nobody knows which is the month.
 */
public final class When {

    /** As date fields show and take it; in the notation that they share with Java. */
    public static final String DAY_PATTERN = "d MMM yyyy";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(DAY_PATTERN, Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern(DAY_PATTERN + ", HH:mm", Locale.ENGLISH);

    private When() {}

    public static String moment(Instant at) {
        return moment(at, zone());
    }

    public static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    /** The day on which it was, where who reads is. */
    public static String day(Instant at) {
        return DAY.format(at.atZone(zone()));
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Where the browser says that it is; UTC outside a page. */
    public static ZoneId zone() {
        return Optional.ofNullable(UI.getCurrent())
                .map(page -> page.getPage().getExtendedClientDetails())
                .map(details -> details.getTimeZoneId())
                .flatMap(When::zone)
                .orElse(ZoneOffset.UTC);
    }

    /** Empty where there is no such zone. */
    public static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
