package org.perceptory.app.review;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.api.FileName;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.CsvLine;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.ClassContacts;
import org.perceptory.domain.submission.ClassList;

/** The class at a glance, for a spreadsheet. */
@Path("/api/v1/activities/{activity}/class.csv")
@Authenticated
@Blocking
@Tag(name = "Activities")
public class ClassResource {

    private final CurrentPerson current;
    private final Activities activities;
    private final ClassList classList;
    private final ClassContacts contacts;
    private final Rubrics rubrics;
    private final ReviewTools marking;
    private final Clock clock;

    ClassResource(
            CurrentPerson current,
            Activities activities,
            ClassList classList,
            ClassContacts contacts,
            Rubrics rubrics,
            ReviewTools marking,
            Clock clock) {
        this.current = current;
        this.activities = activities;
        this.classList = classList;
        this.contacts = contacts;
        this.rubrics = rubrics;
        this.marking = marking;
        this.clock = clock;
    }

    @GET
    @Produces("text/csv; charset=utf-8")
    @Operation(operationId = "downloadClass", summary = "How far each student of the course is, as CSV; for its tutors")
    public Response csv(@RestPath UUID activity) {
        Person tutor = current.get();
        Activity of = activities.taught(tutor, activity);
        var columns = new ArrayList<CsvColumn>();
        columns.addAll(CsvColumn.people(of, contacts.of(tutor, activity)));
        columns.addAll(CsvColumn.work(of));
        columns.addAll(CsvColumn.rubric(
                rubrics.of(tutor, activity),
                marking.points.counting(tutor, activity),
                marking.levels.of(tutor, activity).keySet()));
        var lines = new StringJoiner(CsvLine.END, CsvLine.BYTE_ORDER_MARK, CsvLine.END);
        lines.add(CsvLine.of(columns.stream().map(CsvColumn::name).toList()));
        // In the order of the names that are shown: that of hidden ones would tell who is who.
        classList.of(tutor, activity).stream()
                .sorted(Comparator.comparing(row -> ClassNames.shown(of, row), String.CASE_INSENSITIVE_ORDER))
                .forEach(row -> lines.add(CsvLine.of(values(columns, row))));
        return Response.ok(lines.toString())
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + fileName(of, LocalDate.now(clock)) + "\"")
                .build();
    }

    /** Which activity it is about, and of which day. */
    static String fileName(Activity activity, LocalDate day) {
        return FileName.of(activity.title, "class", "-" + day + ".csv");
    }

    private static List<Object> values(List<CsvColumn> columns, ClassList.Row row) {
        var values = new ArrayList<>();
        columns.forEach(column -> values.add(column.value().apply(row)));
        return values;
    }
}
