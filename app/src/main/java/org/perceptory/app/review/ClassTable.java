package org.perceptory.app.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Consumer;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.controls.Table;
import org.perceptory.app.controls.Table.Sorted;
import org.perceptory.app.text.PointsText;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.ClassList.Row;

/** The students of a class in a table whose headings sort it. */
class ClassTable extends Div {

    private final transient Person tutor;
    private final transient Activity activity;
    private final transient Consumer<ClassColumn> sort;
    private final transient Consumer<Row> allot;

    /**
     * @param tutor whose own work is not opened from here
     * @param allot asks who is to mark a student's work; null: there is one tutor, who marks all
     */
    ClassTable(Person tutor, Activity activity, Consumer<ClassColumn> sort, Consumer<Row> allot) {
        this.tutor = tutor;
        this.activity = activity;
        this.sort = sort;
        this.allot = allot;
    }

    /** @param focused the heading that was pressed; null: none was */
    void show(List<Row> rows, ClassAddress address, ClassColumn focused) {
        removeAll();
        // What is opened from here goes on in this order.
        var query = address.query();
        var table = new Table(
                Text.of("class.title"),
                "class.student",
                "class.state",
                "#class.samples",
                "#class.accuracy",
                "#class.hidden",
                "class.time",
                "#class.points",
                "class.marker");
        for (ClassColumn column : ClassColumn.values()) {
            var sorted = column != address.sort() ? Sorted.NOT : address.down() ? Sorted.DESCENDING : Sorted.ASCENDING;
            var heading = table.sorts(column.ordinal(), sorted, () -> sort.accept(column));
            if (column == focused) {
                heading.focus();
            }
        }
        rows.forEach(row -> table.row(
                student(row, query),
                Text.of("class.state." + row.state())
                        + (Boolean.TRUE.equals(row.late()) ? ", " + Text.of("class.late") : ""),
                row.samples(),
                Accuracy.words(row),
                hidden(row),
                row.submittedAt() == null ? null : new Moment(row.submittedAt()),
                points(row),
                marker(row)));
        add(table.isEmpty() ? new Paragraph(Text.of("class.none")) : table);
    }

    private Object student(Row row, QueryParameters query) {
        String name = ClassNames.shown(activity, row);
        return row.submission() == null || row.person().equals(tutor.id)
                ? name
                : Pages.review(row.submission()).with(query).link(name);
    }

    private static String hidden(Row row) {
        var tried = ClassColumn.tried(row);
        return tried.isEmpty() ? null : Text.of("percent", tried.getAsDouble());
    }

    private Object points(Row row) {
        return row.points() == null && Boolean.TRUE.equals(row.marked())
                ? Text.of("class.points.unread")
                : PointsText.of(row.points(), activity.points);
    }

    private Object marker(Row row) {
        String name = row.marker() == null ? "–" : ClassNames.marker(row);
        if (allot == null) {
            return name;
        }
        var button = new NativeButton(name, press -> allot.accept(row));
        button.addClassName("marker");
        button.getElement().setAttribute("aria-label", Text.of("allot.who", ClassNames.shown(activity, row), name));
        return button;
    }
}
