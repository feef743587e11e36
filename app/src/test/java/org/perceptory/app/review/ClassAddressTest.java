package org.perceptory.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.ClassList.Row;

/** A class in the order and with the students that the address asks for, and the way through what it handed in. */
class ClassAddressTest {

    private static final UUID TUTOR = new UUID(0, 100);
    private static final UUID OTHER = new UUID(0, 101);

    /** Letters are names, figures points. */
    private static final List<Row> CLASS = List.of(
            row("Cy", 3, true, null, false, OTHER),
            row("ada", 1, true, 5.0, false, TUTOR),
            row("Bo", 2, false, null, false, TUTOR),
            row("Di", 4, true, 7.0, true, OTHER),
            row("Ed", 5, true, null, false, null));

    private static Row row(String name, int id, boolean handedIn, Double points, boolean released, UUID marker) {
        return new Row(
                new UUID(0, id),
                name,
                id,
                true,
                true,
                handedIn ? new UUID(1, id) : null,
                handedIn && id == 3,
                handedIn ? Instant.ofEpochSecond(10 - id) : null,
                null,
                null,
                null,
                null,
                points,
                released,
                marker,
                marker == null ? null : marker.equals(TUTOR) ? "Me" : "Another",
                points != null);
    }

    private static Person tutor() {
        var tutor = new Person();
        tutor.id = TUTOR;
        return tutor;
    }

    private static List<Row> shown(String query, boolean anonymous, UUID kept) {
        var activity = new Activity();
        activity.anonymous = anonymous;
        return ClassAddress.of(QueryParameters.fromString(query)).rows(tutor(), activity, CLASS, kept);
    }

    private static String names(List<Row> rows) {
        return String.join(" ", rows.stream().map(Row::name).toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', ada Bo Cy Di Ed",
        "down, Ed Di Cy Bo ada",
        "sort=points&down, Di ada Bo Cy Ed",
        "sort=points, ada Di Bo Cy Ed",
        "sort=time, Ed Di Cy ada Bo",
        "sort=time&down, ada Cy Di Ed Bo",
        "sort=samples&down, Ed Di Cy Bo ada",
        "sort=state, Bo Cy Ed ada Di",
        "sort=marker, Cy Di ada Bo Ed",
        "sort=accuracy&down, ada Bo Cy Di Ed",
        "show=handed_in, Cy Ed",
        "show=handed_in&whose=nobody, Ed",
        "whose=mine, ada Bo",
        "whose=00000000-0000-0000-0000-000000000065, Cy Di",
        "late, Cy",
        "show=released&whose=mine, ''",
    })
    void the_address_says_who_is_shown_in_which_order(String query, String names) {
        assertThat(names(shown(query, false, null))).isEqualTo(names);
        var address = ClassAddress.of(QueryParameters.fromString(query));
        assertThat(ClassAddress.of(QueryParameters.fromString(address.query().getQueryString())))
                .as("written and read again")
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sort=", "sort=POINTS", "sort=name;drop", "show=everything", "whose=him", "down=no&down=yes"})
    void whatever_else_was_typed_shows_everybody(String query) {
        assertThat(shown(query, false, null)).hasSize(CLASS.size());
    }

    @Test
    void the_order_of_hidden_names_does_not_tell_who_is_who() {
        assertThat(names(shown("", true, null))).as("by the ids that are shown").isEqualTo("Di ada Bo Cy Ed");
        assertThat(names(shown("sort=accuracy", true, null))).isEqualTo("Di ada Bo Cy Ed");
    }

    @Test
    void a_heading_sorts_and_pressed_again_the_other_way_round() {
        var usual = ClassAddress.of(QueryParameters.empty());
        assertThat(usual.query().getQueryString()).isEmpty();
        assertThat(usual.sortedBy(ClassColumn.STUDENT).down()).isTrue();
        assertThat(usual.sortedBy(ClassColumn.POINTS).down())
                .as("the most first")
                .isTrue();
        assertThat(usual.sortedBy(ClassColumn.POINTS)
                        .sortedBy(ClassColumn.POINTS)
                        .down())
                .isFalse();
        assertThat(usual.lateOnly(true).sortedBy(ClassColumn.TIME).late())
                .as("still")
                .isTrue();
    }

    @ParameterizedTest(name = "from {1} in {0}: back to {2}, on to {3}, next unmarked {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "'', ada, -, Cy, Cy",
                "'', Cy, ada, Di, Ed",
                "'', Ed, Di, -, Cy",
                "down, Ed, -, Di, Cy",
                "show=handed_in, Cy, -, Ed, Ed",
                /* marked meanwhile */
                "show=handed_in, ada, -, Cy, Cy",
                "whose=mine, ada, -, -, -",
                "show=released, Di, -, -, -",
                "whose=nobody, Ed, -, -, -",
            })
    void one_step_leads_to_one_student_of_those_shown(
            String query, String here, String previous, String next, String unmarked) {
        UUID at = CLASS.stream()
                .filter(row -> row.name().equals(here))
                .findFirst()
                .orElseThrow()
                .submission();
        Walk walk = Walk.of(tutor(), shown(query, false, at), at);
        assertThat(Stream.of(walk.previous(), walk.next(), walk.nextUnmarked()).map(ClassAddressTest::name))
                .containsExactly(previous, next, unmarked);
    }

    @Test
    void from_what_is_handed_in_no_longer_the_way_goes_on_from_the_beginning() {
        Walk walk = Walk.of(tutor(), shown("", false, null), new UUID(9, 9));
        assertThat(walk.previous()).isEmpty();
        assertThat(name(walk.next())).isEqualTo("ada");
        assertThat(name(walk.nextUnmarked())).isEqualTo("Cy");
        assertThat(Walk.of(tutor(), List.of(), new UUID(9, 9)).nextUnmarked()).isEmpty();
    }

    @Test
    void one_s_own_work_is_passed_by() {
        var ada = new Person();
        ada.id = new UUID(0, 1);
        Walk walk = Walk.of(ada, shown("", false, null), new UUID(9, 9));
        assertThat(names(walk.rows())).isEqualTo("Cy Di Ed");
    }

    private static String name(Optional<UUID> submission) {
        return submission
                .flatMap(id -> CLASS.stream()
                        .filter(row -> id.equals(row.submission()))
                        .findFirst())
                .map(Row::name)
                .orElse(null);
    }
}
