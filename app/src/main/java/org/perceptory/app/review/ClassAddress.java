package org.perceptory.app.review;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.perceptory.app.address.Ids;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.ClassList.Row;
import org.perceptory.domain.submission.ClassList.State;

/**
 * What the address of a class, and of each submission that is reached from there, says of whom to show and in which
 * order: {@code ?sort=accuracy&down&show=handed_in&whose=mine&late}. Anybody may have typed it.
 *
 * @param down whether the most, or the last, comes first
 * @param show null: whatever they have done
 * @param whose marker: {@value #MINE}, {@value #NOBODY}, a person's id, or empty for any
 * @param late late work alone
 */
record ClassAddress(ClassColumn sort, boolean down, State show, String whose, boolean late) {

    static final String MINE = "mine";
    static final String NOBODY = "nobody";

    private static final ClassAddress USUAL = new ClassAddress(ClassColumn.STUDENT, false, null, "", false);

    static ClassAddress of(QueryParameters query) {
        ClassColumn sort =
                among(ClassColumn.values(), query.getSingleParameter("sort").orElse(""), USUAL.sort);
        return new ClassAddress(
                sort,
                query.getParameters().containsKey("down"),
                among(State.values(), query.getSingleParameter("show").orElse(""), null),
                query.getSingleParameter("whose").filter(ClassAddress::isMarker).orElse(""),
                query.getParameters().containsKey("late"));
    }

    private static <T extends Enum<T>> T among(T[] values, String name, T otherwise) {
        return Stream.of(values)
                .filter(value -> name(value).equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isMarker(String whose) {
        return whose.equals(MINE) || whose.equals(NOBODY) || Ids.parse(whose).isPresent();
    }

    /** Says only what is not as usual. */
    QueryParameters query() {
        Map<String, String> said = new LinkedHashMap<>();
        if (sort != USUAL.sort) {
            said.put("sort", name(sort));
        }
        if (down) {
            said.put("down", "");
        }
        if (show != null) {
            said.put("show", name(show));
        }
        if (!whose.isEmpty()) {
            said.put("whose", whose);
        }
        if (late) {
            said.put("late", "");
        }
        return QueryParameters.simple(said);
    }

    /** By a column; the other way round where it is by that already. */
    ClassAddress sortedBy(ClassColumn column) {
        return new ClassAddress(column, column == sort ? !down : column.mostFirst(), show, whose, late);
    }

    ClassAddress showing(State only) {
        return new ClassAddress(sort, down, only, whose, late);
    }

    ClassAddress of(String marker) {
        return new ClassAddress(sort, down, show, marker, late);
    }

    ClassAddress lateOnly(boolean only) {
        return new ClassAddress(sort, down, show, whose, only);
    }

    /** Those to show, in their order. @param kept is shown in any case; null: nobody is */
    List<Row> rows(Person tutor, Activity activity, List<Row> all, UUID kept) {
        return all.stream()
                .filter(row -> takes(tutor, row) || kept != null && kept.equals(row.submission()))
                .sorted(sort.order(activity, down))
                .toList();
    }

    private boolean takes(Person tutor, Row row) {
        return (show == null || row.state() == show)
                && (!late || Boolean.TRUE.equals(row.late()))
                && switch (whose) {
                    case "" -> true;
                    case MINE -> tutor.id.equals(row.marker());
                    case NOBODY -> row.marker() == null;
                    default -> row.marker() != null && whose.equals(row.marker().toString());
                };
    }
}
