package org.perceptory.app.review;

import java.util.List;
import java.util.UUID;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.submission.ClassList.Row;
import org.perceptory.domain.submission.ClassList.State;

/** What to call the students of a class. */
public final class ClassNames {

    private static final int SHORT = 6;

    private ClassNames() {}

    static String of(Row row) {
        return row.name() == null || row.name().isBlank() ? hidden(row) : row.name();
    }

    /** As markers may see it: without a name until release, where the activity is marked anonymously. */
    static String shown(Activity activity, Row row) {
        return hides(activity, row) ? hidden(row) : of(row);
    }

    /** Also of whom the class no longer has. */
    static String shown(Activity activity, List<Row> all, UUID person) {
        return all.stream()
                .filter(row -> row.person().equals(person))
                .findFirst()
                .map(row -> shown(activity, row))
                .orElseGet(() -> unnamed(person));
    }

    /** Whether markers are not to know who it is yet. */
    static boolean hides(Activity activity, Row row) {
        return activity.anonymous && row.state() != State.RELEASED;
    }

    /** Who marks; there is somebody. */
    static String marker(Row row) {
        return row.markerName() == null || row.markerName().isBlank() ? unnamed(row.marker()) : row.markerName();
    }

    /** The same for the same student, and nobody's name. */
    static String hidden(Row row) {
        return unnamed(row.person());
    }

    private static String unnamed(UUID person) {
        return Text.of("person.unnamed", person.toString().substring(0, SHORT));
    }
}
