package org.perceptory.app.review;

import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.submission.ClassList.Row;

/** What the table of a class says of a student, and can be sorted by. */
enum ClassColumn {
    /** The name that is shown: the order of hidden ones would tell who is who. */
    STUDENT(false, (activity, row) -> ClassNames.shown(activity, row).toLowerCase(Locale.ROOT)),
    STATE(true, (activity, row) -> row.state()),
    SAMPLES(true, (activity, row) -> row.samples()),
    ACCURACY(true, (activity, row) -> Accuracy.of(row)),
    HIDDEN(true, (activity, row) -> tried(row)),
    TIME(false, (activity, row) -> row.submittedAt()),
    POINTS(true, (activity, row) -> row.points()),
    MARKER(
            false,
            (activity, row) ->
                    row.marker() == null ? null : ClassNames.marker(row).toLowerCase(Locale.ROOT));

    private final boolean mostFirst;
    private final BiFunction<Activity, Row, Object> value;

    ClassColumn(boolean mostFirst, BiFunction<Activity, Row, Object> value) {
        this.mostFirst = mostFirst;
        this.value = value;
    }

    /** Whether sorting by it begins with the most. */
    boolean mostFirst() {
        return mostFirst;
    }

    /** What is unknown comes last in both directions; among equals the names that are shown decide. */
    @SuppressWarnings("unchecked")
    Comparator<Row> order(Activity activity, boolean descending) {
        Comparator<Comparable<Object>> natural = Comparator.naturalOrder();
        Comparator<Row> order = Comparator.comparing(
                row -> (Comparable<Object>) known(value.apply(activity, row)),
                Comparator.nullsLast(descending ? natural.reversed() : natural));
        return order.thenComparing(row -> (Comparable<Object>) STUDENT.value.apply(activity, row), natural)
                .thenComparing(Row::person);
    }

    private static Object known(Object value) {
        return value instanceof OptionalDouble figure
                ? figure.stream().boxed().findFirst().orElse(null)
                : value;
    }

    /** Of the hidden test set's samples the share that the model got right. */
    static OptionalDouble tried(Row row) {
        return row.hiddenCount() == null || row.hiddenCount() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(row.hiddenCorrect() / (double) row.hiddenCount());
    }
}
