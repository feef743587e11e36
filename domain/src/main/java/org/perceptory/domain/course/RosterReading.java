package org.perceptory.domain.course;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One reading of a roster.
 *
 * @param roster the address that it is read from: of a course there may be several, each of which tells of some
 * @param began as exact as the database keeps it, since whom it named is known by it
 */
public record RosterReading(String roster, Instant began) {
    public RosterReading {
        began = began.truncatedTo(ChronoUnit.MICROS);
    }
}
