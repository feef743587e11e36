package org.perceptory.app.rubric;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.util.List;
import org.perceptory.app.controls.Table;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.review.RubricPoints.Given;

/** A rubric as students read it: what points are given for, and later how many were. */
public final class RubricTable {

    private RubricTable() {}

    /** Before anything is handed in. */
    public static Section of(List<RubricRow> rows) {
        var table = new Table(Text.of("rubric.title"), "rubric.for", "#rubric.most");
        rows.forEach(row -> table.row(row.title, row.points));
        var section = new Section(new H2(Text.of("rubric.title")), table);
        section.addClassNames("panel", "stack");
        return section;
    }

    /** What was given. */
    public static Div given(List<Given> rows) {
        var table = new Table(Text.of("rubric.title"), "rubric.for", "#rubric.given", "#rubric.most");
        rows.forEach(row -> table.row(row.title(), points(row.points()), row.most()));
        return table;
    }

    /** With its decimals, unlike a count. */
    private static String points(BigDecimal points) {
        return points == null ? "–" : Text.of("rubric.number", points);
    }
}
