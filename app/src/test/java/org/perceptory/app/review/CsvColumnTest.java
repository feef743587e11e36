package org.perceptory.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.review.RubricPoints.Counting;
import org.perceptory.domain.submission.ClassContacts.Contact;
import org.perceptory.domain.submission.ClassList.Row;

class CsvColumnTest {

    private static final UUID ADA = UUID.fromString("aaaaaaaa-0000-0000-0000-000000000000");
    private static final UUID SUBMISSION = UUID.randomUUID();
    private final Activity activity = new Activity();
    private final RubricRow samples = row("Samples");
    private final RubricRow words = row("=Words");

    CsvColumnTest() {
        activity.title = "Zwei Dinge: Äpfel & Birnen";
        activity.points = 20;
    }

    @Test
    void each_student_is_told_by_what_other_systems_know_them_by_with_points_and_the_most() {
        assertThat(table(false, 16.5))
                .containsEntry("student", "Ada")
                .containsEntry("user name", "ada")
                .containsEntry("VLE id", "4711")
                .containsEntry("e-mail", "ada@example.org")
                .containsEntry("points", new BigDecimal("16.5"))
                .containsEntry("points at most", 20)
                .containsEntry("Samples", new BigDecimal("2.50"))
                .containsEntry("Samples: level", "Good")
                .containsEntry("=Words", null)
                .doesNotContainKey("=Words: level");
    }

    @ParameterizedTest(name = "released: {0}, hidden: {1}")
    @CsvSource({"false, true", "true, false"})
    void who_is_marked_without_a_name_is_told_by_nothing_until_release(boolean released, boolean hidden) {
        activity.anonymous = true;
        Map<String, Object> told = table(released, 16.5);
        assertThat(told.get("student")).isEqualTo(hidden ? "Somebody aaaaaa" : "Ada");
        for (String column : List.of("user name", "VLE id", "e-mail")) {
            assertThat(told.get(column) == null).as(column).isEqualTo(hidden);
        }
    }

    @Test
    void nothing_is_told_where_nothing_is_known() {
        assertThat(table(CsvColumn.people(activity, Map.of()), row(null, false, null)))
                .containsEntry("user name", null)
                .containsEntry("VLE id", null)
                .containsEntry("e-mail", null);
        assertThat(table(CsvColumn.work(activity), row(null, false, null))).containsEntry("points", null);
        assertThat(table(CsvColumn.rubric(List.of(samples), Map.of(), Set.of()), row(null, false, null)))
                .containsEntry("Samples", null);
    }

    @Test
    void the_file_is_called_by_the_activity_and_the_day() {
        assertThat(ClassResource.fileName(activity, LocalDate.of(2026, 3, 7)))
                .isEqualTo("zwei-dinge-apfel-birnen-2026-03-07.csv");
        activity.title = "数";
        assertThat(ClassResource.fileName(activity, LocalDate.of(2026, 3, 7))).isEqualTo("class-2026-03-07.csv");
    }

    private Map<String, Object> table(boolean released, double points) {
        var columns = new ArrayList<CsvColumn>();
        columns.addAll(CsvColumn.people(activity, Map.of(ADA, new Contact(ADA, "ada", "4711", "ada@example.org"))));
        columns.addAll(CsvColumn.work(activity));
        columns.addAll(CsvColumn.rubric(
                List.of(samples, words),
                Map.of(SUBMISSION, Map.of(samples.id, new Counting(new BigDecimal("2.50"), "Good"))),
                Set.of(samples.id)));
        return table(columns, row(SUBMISSION, released, points));
    }

    private static Map<String, Object> table(List<CsvColumn> columns, Row row) {
        Map<String, Object> table = new LinkedHashMap<>();
        columns.forEach(column -> table.put(column.name(), column.value().apply(row)));
        return table;
    }

    private static RubricRow row(String title) {
        RubricRow row = new RubricRow();
        row.id = UUID.randomUUID();
        row.title = title;
        return row;
    }

    private static Row row(UUID submission, boolean released, Double points) {
        return new Row(
                ADA,
                "Ada",
                8,
                true,
                true,
                submission,
                false,
                Instant.EPOCH,
                null,
                null,
                3,
                4,
                points,
                released,
                null,
                null,
                points != null);
    }
}
