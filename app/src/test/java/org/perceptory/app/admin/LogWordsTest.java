package org.perceptory.app.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.ActivityText;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.audit.AuditEntry.Area;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.limits.Limit;
import org.perceptory.domain.log.LogLine;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.project.Modality;

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

    static Stream<String> settings() {
        return Stream.of(
                        Arrays.stream(Limit.values()).map(limit -> "limit." + limit),
                        Arrays.stream(Modality.values()).map(modality -> "network." + modality),
                        Arrays.stream(ActivityText.class.getRecordComponents()).map(RecordComponent::getName))
                .flatMap(names -> names);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void every_setting_has_words(String setting) {
        var line = new LogLine(
                1L,
                Instant.EPOCH,
                Action.SETTING_CHANGED,
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                setting);
        assertThat(LogWords.more(line)).isNotBlank().doesNotMatch(".*[a-z][A-Z_.][A-Za-z_]+.*");
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
    void who_is_gone_is_told_apart() {
        assertThat(LogWords.by(line(Action.ROLE_CHANGED, SOMEBODY, "Ada", null)))
                .isEqualTo("Ada");
        assertThat(LogWords.by(line(Action.ROLE_CHANGED, SOMEBODY, "", null))).isEqualTo("Somebody 1a2b3c4d");
        assertThat(LogWords.by(line(Action.ROLE_CHANGED, SOMEBODY, null, null)))
                .isEqualTo("somebody deleted (1a2b3c4d)");
    }

    @Test
    void what_nobody_here_did_is_the_services_or_comes_from_elsewhere() {
        assertThat(LogWords.by(line(Action.COURSE_DELETED, null, null, null))).isEqualTo("Perceptory itself");
        assertThat(LogWords.by(line(Action.PERSON_DELETED, null, null, SOMEBODY)))
                .isEqualTo("Perceptory itself");
        assertThat(LogWords.by(line(Action.ROLE_CHANGED, null, null, SOMEBODY)))
                .isEqualTo("the VLE or sign-in service");
        assertThat(LogWords.by(line(Action.ROLE_CHANGED, null, null, null)))
                .as("a line of an earlier version")
                .isEqualTo("–");
        assertThat(LogWords.whom(line(Action.COURSE_DELETED, null, null, null))).isEmpty();
    }

    @Test
    void the_address_of_the_csv_asks_for_what_the_page_shows() {
        var query = new LogQuery(
                "a&b=c {é}",
                Optional.of(Area.MARKS),
                "",
                Optional.of(LocalDate.of(2026, 1, 2)),
                Optional.empty(),
                BERLIN);
        assertThat(query.address())
                .isEqualTo("api/v1/log.csv?person=a%26b%3Dc+%7B%C3%A9%7D&course=&zone=Europe%2FBerlin"
                        + "&area=MARKS&from=2026-01-02");
    }

    @Test
    void days_are_those_of_who_asks_and_the_last_one_is_with_it() {
        LocalDate day = LocalDate.of(2026, 12, 24);
        var filter = new LogQuery("", Optional.empty(), "", Optional.of(day), Optional.of(day), BERLIN).filter();
        assertThat(filter.from()).contains(Instant.parse("2026-12-23T23:00:00Z"));
        assertThat(filter.to()).contains(Instant.parse("2026-12-24T23:00:00Z"));
    }

    @Test
    void days_of_no_calendar_are_the_nearest() {
        var filter = new LogQuery(
                        "", Optional.empty(), "", Optional.of(LocalDate.MIN), Optional.of(LocalDate.MAX), BERLIN)
                .filter();
        assertThat(filter.from().orElseThrow()).isBefore(Instant.EPOCH);
        assertThat(filter.to().orElseThrow()).isAfter(Instant.parse("8000-01-01T00:00:00Z"));
    }

    /** @param name null: by nobody that is there */
    private static LogLine line(Action action, UUID by, String name, UUID whom) {
        return new LogLine(
                1L, Instant.EPOCH, action, by, name, name != null, whom, null, false, null, null, null, null, "");
    }
}
