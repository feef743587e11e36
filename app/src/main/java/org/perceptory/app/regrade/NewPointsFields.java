package org.perceptory.app.regrade;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.app.text.Text;
import org.perceptory.domain.review.NewPoints;
import org.perceptory.domain.review.RubricPoints.Given;

/** The points that count, as they are, to be changed: one field, or one for each row of the rubric. */
class NewPointsFields extends Div {

    private final transient Map<UUID, ChangedPoints> rows = new LinkedHashMap<>();
    private final ChangedPoints total;

    /**
     * @param points of the whole
     * @param most that could be had
     * @param given by row; empty where there is no rubric
     */
    NewPointsFields(BigDecimal points, int most, List<Given> given) {
        addClassNames("rubric-fields", "stack");
        var help = new Span(Text.of("regrade.points.help"));
        help.addClassNames("soft", "small");
        add(help);
        total = new ChangedPoints(Text.of("regrade.points"), points, most);
        total.setId("regrade-points");
        if (given.isEmpty()) {
            add(total);
        }
        given.forEach(row -> {
            var field = new ChangedPoints(row.title(), row.points(), row.most());
            rows.put(row.row(), field);
            add(field);
        });
    }

    /** Whether each field has points; those without say so. */
    boolean complete() {
        // All of them, so that each says so.
        return rows.isEmpty()
                ? total.complete()
                : rows.values().stream().filter(field -> !field.complete()).count() == 0;
    }

    /** What was changed. */
    NewPoints get() {
        if (rows.isEmpty()) {
            return total.changed() ? NewPoints.total(total.now()) : NewPoints.NONE;
        }
        Map<UUID, BigDecimal> others = new LinkedHashMap<>();
        rows.forEach((row, field) -> {
            if (field.changed()) {
                others.put(row, field.now());
            }
        });
        return NewPoints.rows(others);
    }
}
