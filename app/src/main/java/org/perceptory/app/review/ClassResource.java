package org.perceptory.app.review;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.RubricPoints;
import org.perceptory.domain.submission.ClassList;
import org.perceptory.domain.submission.ClassList.Row;

/** The class at a glance, for a spreadsheet. */
@Path("/api/v1/activities/{activity}/class.csv")
@Authenticated
@Blocking
@Tag(name = "Activities")
public class ClassResource {

    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA = "=+-@\t\r";
    /** Without it a spreadsheet takes umlauts for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CurrentPerson current;
    private final Activities activities;
    private final ClassList classList;
    private final Rubrics rubrics;
    private final RubricPoints points;

    ClassResource(
            CurrentPerson current, Activities activities, ClassList classList, Rubrics rubrics, RubricPoints points) {
        this.current = current;
        this.activities = activities;
        this.classList = classList;
        this.rubrics = rubrics;
        this.points = points;
    }

    @GET
    @Produces("text/csv; charset=utf-8")
    @Operation(operationId = "downloadClass", summary = "How far each student of the course is, as CSV; for its tutors")
    public Response csv(@RestPath UUID activity) {
        Person tutor = current.get();
        Activity of = activities.taught(tutor, activity);
        var lines = new StringJoiner("\r\n", BYTE_ORDER_MARK, "\r\n");
        List<RubricRow> rubric = rubrics.of(tutor, activity);
        Map<UUID, Map<UUID, BigDecimal>> given = points.counting(tutor, activity);
        var columns = new ArrayList<Object>(List.of(
                "student",
                "state",
                "late",
                "samples",
                "accuracy",
                "hidden correct",
                "hidden count",
                "handed in",
                "points"));
        rubric.forEach(row -> columns.add(row.title));
        lines.add(line(columns));
        // In the order of the names that are shown: that of hidden ones would tell who is who.
        classList.of(tutor, activity).stream()
                .sorted(Comparator.comparing(row -> ClassNames.shown(of, row), String.CASE_INSENSITIVE_ORDER))
                .forEach(row ->
                        lines.add(line(values(of, row, rubric, given.getOrDefault(row.submission(), Map.of())))));
        return Response.ok(lines.toString())
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"class.csv\"")
                .build();
    }

    private static List<Object> values(Activity of, Row row, List<RubricRow> rubric, Map<UUID, BigDecimal> given) {
        var values = new ArrayList<Object>(List.of(
                ClassNames.shown(of, row),
                Text.of("class.state." + row.state()),
                known(row.late()),
                row.samples(),
                Accuracy.of(row).isPresent() ? Accuracy.of(row).getAsDouble() : "",
                known(row.hiddenCorrect()),
                known(row.hiddenCount()),
                known(row.submittedAt()),
                known(row.points())));
        rubric.forEach(column -> values.add(known(given.get(column.id))));
        return values;
    }

    private static Object known(Object value) {
        return value == null ? "" : value;
    }

    private static String line(List<?> values) {
        var line = new StringJoiner(",");
        values.forEach(value -> line.add(cell(value)));
        return line.toString();
    }

    static String cell(Object value) {
        String text = value.toString();
        boolean formula = !(value instanceof Number) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
