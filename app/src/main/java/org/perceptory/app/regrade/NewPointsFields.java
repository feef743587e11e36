package org.perceptory.app.regrade;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.NewPoints;
import org.perceptory.domain.review.Review;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.review.RubricPoints;
import org.perceptory.domain.review.RubricPoints.Given;

/** The points that count, as they are, to be changed: one field, or one for each row of the rubric. */
class NewPointsFields extends Div {

    private final transient Map<UUID, BigDecimalField> rows = new LinkedHashMap<>();
    private final transient Map<BigDecimalField, BigDecimal> before = new LinkedHashMap<>();
    private final BigDecimalField total = new BigDecimalField(Text.of("regrade.points"));

    NewPointsFields(Person tutor, UUID submission, Reviews reviews, RubricPoints rubric) {
        addClassNames("rubric-fields", "stack");
        Review counting = reviews.counting(tutor, submission).orElseThrow();
        List<Given> given = rubric.of(tutor, submission, counting.id);
        var help = new Span(Text.of("regrade.points.help"));
        help.addClassNames("soft", "small");
        add(help);
        if (given.isEmpty()) {
            total.setId("regrade-points");
            add(holding(total, counting.points));
        }
        given.forEach(row -> {
            var field = new BigDecimalField(row.title());
            field.setSuffixComponent(new Span(Text.of("rubric.of", row.most())));
            rows.put(row.row(), field);
            add(holding(field, row.points()));
        });
    }

    private BigDecimalField holding(BigDecimalField field, BigDecimal points) {
        BigDecimal plain = points == null
                ? null
                : new BigDecimal(points.stripTrailingZeros().toPlainString());
        field.setValue(plain);
        before.put(field, plain);
        return field;
    }

    /** Whether each field has points; those without say so. */
    boolean complete() {
        before.keySet().forEach(field -> {
            field.setErrorMessage(Text.of("regrade.points.missing"));
            field.setInvalid(field.getValue() == null);
        });
        return before.keySet().stream().noneMatch(BigDecimalField::isInvalid);
    }

    /** What was changed. */
    NewPoints get() {
        if (rows.isEmpty()) {
            return changed(total) ? NewPoints.total(total.getValue()) : NewPoints.NONE;
        }
        Map<UUID, BigDecimal> others = new LinkedHashMap<>();
        rows.forEach((row, field) -> {
            if (changed(field)) {
                others.put(row, field.getValue());
            }
        });
        return NewPoints.rows(others);
    }

    private boolean changed(BigDecimalField field) {
        BigDecimal was = before.get(field);
        return was == null || field.getValue().compareTo(was) != 0;
    }
}
