package org.perceptory.app.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.review.RubricPoints.Counting;
import org.perceptory.domain.submission.ClassContacts.Contact;
import org.perceptory.domain.submission.ClassList.Row;

/**
 * A column of the class for a spreadsheet.
 *
 * @param value of a row; null: nothing is known
 */
record CsvColumn(String name, Function<Row, Object> value) {

    /** Who it is about. Of those whose names are hidden nothing is told that would say who they are. */
    static List<CsvColumn> people(Activity activity, Map<UUID, Contact> contacts) {
        Function<Row, Optional<Contact>> known = row ->
                ClassNames.hides(activity, row) ? Optional.empty() : Optional.ofNullable(contacts.get(row.person()));
        return List.of(
                new CsvColumn("student", row -> ClassNames.shown(activity, row)),
                new CsvColumn(
                        "user name",
                        row -> known.apply(row).map(Contact::username).orElse(null)),
                new CsvColumn(
                        "VLE id", row -> known.apply(row).map(Contact::vleId).orElse(null)),
                new CsvColumn(
                        "e-mail", row -> known.apply(row).map(Contact::email).orElse(null)));
    }

    /** How far they are, and their points. */
    static List<CsvColumn> work(Activity activity) {
        return List.of(
                new CsvColumn("state", row -> Text.of("class.state." + row.state())),
                new CsvColumn("late", Row::late),
                new CsvColumn("samples", Row::samples),
                new CsvColumn(
                        "accuracy",
                        row -> Accuracy.of(row).isPresent() ? Accuracy.of(row).getAsDouble() : null),
                new CsvColumn("hidden correct", Row::hiddenCorrect),
                new CsvColumn("hidden count", Row::hiddenCount),
                new CsvColumn("handed in", Row::submittedAt),
                new CsvColumn("points", row -> row.points() == null ? null : BigDecimal.valueOf(row.points())),
                new CsvColumn("points at most", row -> activity.points));
    }

    /**
     * What was given for each row of the rubric.
     *
     * @param given by submission, then by row
     * @param levelled the rows that have levels
     */
    static List<CsvColumn> rubric(List<RubricRow> rubric, Map<UUID, Map<UUID, Counting>> given, Set<UUID> levelled) {
        List<CsvColumn> columns = new ArrayList<>();
        for (RubricRow asked : rubric) {
            Function<Row, Optional<Counting>> its =
                    row -> Optional.ofNullable(row.submission()).map(given::get).map(rows -> rows.get(asked.id));
            columns.add(new CsvColumn(
                    asked.title, row -> its.apply(row).map(Counting::points).orElse(null)));
            if (levelled.contains(asked.id)) {
                columns.add(new CsvColumn(
                        asked.title + ": level",
                        row -> its.apply(row).map(Counting::level).orElse(null)));
            }
        }
        return columns;
    }
}
