package org.perceptory.app.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.ClassList.Row;
import org.perceptory.domain.submission.ClassList.State;

/**
 * The way through what a class handed in, in the order of its table.
 *
 * @param rows each with a submission
 * @param at which of them is looked at; -1 for one that is handed in no longer
 */
record Walk(List<Row> rows, int at) {

    /** @param tutor whose own work is left out */
    static Walk of(Person tutor, List<Row> shown, UUID here) {
        List<Row> rows = shown.stream()
                .filter(row -> row.submission() != null && !row.person().equals(tutor.id))
                .toList();
        int at = IntStream.range(0, rows.size())
                .filter(i -> Objects.equals(rows.get(i).submission(), here))
                .findFirst()
                .orElse(-1);
        return new Walk(rows, at);
    }

    Optional<UUID> previous() {
        return at <= 0 ? Optional.empty() : Optional.of(rows.get(at - 1).submission());
    }

    Optional<UUID> next() {
        return at + 1 == rows.size()
                ? Optional.empty()
                : Optional.of(rows.get(at + 1).submission());
    }

    /** The next without points, after the last again from the first; another than this one. */
    Optional<UUID> nextUnmarked() {
        return IntStream.rangeClosed(1, rows.size())
                .map(i -> (at + i) % rows.size())
                .filter(i -> i != at)
                .mapToObj(rows::get)
                .filter(row -> row.state() == State.HANDED_IN)
                .findFirst()
                .map(Row::submission);
    }
}
