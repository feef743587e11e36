package org.perceptory.app.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.app.text.Text;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.audit.AuditEntry.Area;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.log.LogLine;
import org.perceptory.domain.person.Role;

class LogWordsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final UUID SOMEBODY = UUID.fromString("1a2b3c4d-0000-4000-8000-000000000000");

    @ParameterizedTest
    @EnumSource(Action.class)
    void every_action_has_words(Action action) {
        assertThat(Text.has("audit." + action)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Area.class)
    void every_area_has_words(Area area) {
        assertThat(Text.has("audit.area." + area)).isTrue();
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Role.ADMIN, "admin"),
                Arguments.of(CourseRole.TUTOR, "tutor"),
                Arguments.of(7, "7"),
                Arguments.of(true, "yes"),
                Arguments.of(Instant.parse("2026-12-24T17:05:00Z"), "24 Dec 2026, 18:05"),
                Arguments.of(LocalDate.of(2026, 12, 24), "24 Dec 2026"),
                Arguments.of("role:ADMIN", "role:ADMIN"),
                Arguments.of("TUTOR", "TUTOR"),
                Arguments.of(null, "–"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_is_told_in_words(Object value, String words) {
        assertThat(LogWords.value(Act.of(Action.ROLE_CHANGED).from(value).was(), BERLIN))
                .isEqualTo(words);
    }

    @Test
    void who_is_gone_is_told_apart_and_nobody_is_the_service() {
        assertThat(LogWords.by(line(SOMEBODY, "Ada", true))).isEqualTo("Ada");
        assertThat(LogWords.by(line(SOMEBODY, null, true))).isEqualTo("Somebody 1a2b3c4d");
        assertThat(LogWords.by(line(SOMEBODY, null, false))).isEqualTo("somebody deleted (1a2b3c4d)");
        assertThat(LogWords.by(line(null, null, false))).isEqualTo("Perceptory itself");
        assertThat(LogWords.whom(line(null, null, false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Ada, `\"Ada\"`",
                "`Ada \"the first\"`, `\"Ada \"\"the first\"\"\"`",
                "=1+1, `\"'=1+1\"`",
                "+49, `\"'+49\"`",
                "-1, `\"'-1\"`",
                "@SUM(A1), `\"'@SUM(A1)\"`",
                "`  =1+1`, `\"'  =1+1\"`",
                "`\t=1+1`, `\"'\t=1+1\"`",
                "`\n=1+1`, `\"'\n=1+1\"`",
                "``, `\"\"`"
            })
    void no_cell_is_computed(String text, String cell) {
        assertThat(LogCsv.cell(text)).isEqualTo(cell);
    }

    @Test
    void the_address_of_the_csv_asks_for_what_the_page_shows() {
        var days = new LogDays(Optional.of(LocalDate.of(2026, 1, 2)), Optional.empty());
        assertThat(LogResource.address("a&b=c #é", Optional.of(Area.MARKS), "", days, BERLIN))
                .isEqualTo("api/v1/log.csv?person=a%26b%3Dc%20%23%C3%A9&course=&zone=Europe%2FBerlin"
                        + "&area=MARKS&from=2026-01-02");
    }

    private static LogLine line(UUID by, String name, boolean there) {
        return new LogLine(
                1L, Instant.EPOCH, Action.ROLE_CHANGED, by, name, there, null, null, false, null, null, null, null, "");
    }
}
