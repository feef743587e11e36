package org.perceptory.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-12-24T17:05:59Z; UTC; 24 Dec 2026, 17:05",
                "2026-12-24T17:05:59Z; Europe/Berlin; 24 Dec 2026, 18:05",
                "2026-12-31T23:30:00Z; Europe/Berlin; 1 Jan 2027, 00:30",
                "2026-07-01T00:00:00Z; America/New_York; 30 Jun 2026, 20:00",
                "2026-09-05T12:00:00Z; Asia/Kathmandu; 5 Sep 2026, 17:45"
            })
    void a_moment_is_written_where_who_reads_is(Instant at, String zone, String written) {
        assertThat(When.moment(at, ZoneId.of(zone))).isEqualTo(written);
    }

    @Test
    void a_day_is_the_same_everywhere_and_outside_a_page_it_is_that_of_utc() {
        assertThat(When.day(LocalDate.of(2026, 2, 1))).isEqualTo("1 Feb 2026");
        assertThat(When.day(Instant.parse("2026-02-01T23:59:59Z"))).isEqualTo("1 Feb 2026");
        assertThat(When.moment(Instant.parse("2026-02-01T23:59:59Z"))).isEqualTo("1 Feb 2026, 23:59");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nowhere/Else", "../etc", "Europe/Berlin\n", "+99:00"})
    void what_is_no_zone_is_none(String id) {
        assertThat(When.zone(id)).isEmpty();
    }
}
