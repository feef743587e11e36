package org.perceptory.app.rubric;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.app.controls.Table;
import org.perceptory.app.text.PointsText;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.RubricLevel;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.review.RubricPoints.Given;

/** A rubric as students read it: what points are given for, and later how many were. */
public final class RubricTable {

    private RubricTable() {}

    /** Before anything is handed in. @param levels by row */
    public static Section of(List<RubricRow> rows, Map<UUID, List<RubricLevel>> levels) {
        var table = new Table(Text.of("rubric.title"), "rubric.for", "#rubric.most");
        rows.forEach(row -> table.row(withLevels(row.title, levels.getOrDefault(row.id, List.of())), row.points));
        var section = new Section(new H2(Text.of("rubric.title")), table);
        section.addClassNames("panel", "stack");
        return section;
    }

    /** What was given, and the words of the level that was chosen. */
    public static Div given(List<Given> rows) {
        var table = new Table(Text.of("rubric.title"), "rubric.for", "#rubric.given", "#rubric.most");
        rows.forEach(row -> table.row(
                withLevels(row.title(), row.level().stream().toList()), PointsText.of(row.points()), row.most()));
        return table;
    }

    private static Div withLevels(String title, List<RubricLevel> levels) {
        var list = new UnorderedList();
        list.addClassName("level-list");
        list.setVisible(!levels.isEmpty());
        levels.forEach(level -> list.add(new ListItem(words(level))));
        var name = new Span(title);
        name.setClassName("criterion-title", !levels.isEmpty());
        return new Div(name, list);
    }

    private static Div words(RubricLevel level) {
        var title = new Span(Text.of("rubric.level.points", level.title, PointsText.of(level.points), level.points));
        title.addClassName("level-title");
        var words = new Div(title);
        if (!level.description.isEmpty()) {
            var description = new Paragraph(level.description);
            description.addClassNames("as-written", "soft", "small");
            words.add(description);
        }
        return words;
    }
}
