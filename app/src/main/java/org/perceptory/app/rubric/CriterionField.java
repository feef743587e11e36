package org.perceptory.app.rubric;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.controls.PointsField;
import org.perceptory.app.text.PointsText;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.RubricLevel;
import org.perceptory.domain.review.RubricPoints.Given;

/** One row of a rubric as it is marked: its levels, where it has any, and its points. */
class CriterionField extends Div {

    /** What is done with what a marker gives. */
    interface Marking {
        /** @param points null: none */
        Given give(BigDecimal points);

        Given choose(UUID level);
    }

    private final transient Marking marking;
    private final RadioButtonGroup<RubricLevel> choice = new RadioButtonGroup<>();
    private final PointsField points;
    private boolean showing;

    CriterionField(Given row, List<RubricLevel> levels, Marking marking) {
        this.marking = marking;
        this.points = new PointsField(row.most(), typed -> show(marking.give(typed)));
        addClassName("criterion");
        if (levels.isEmpty()) {
            points.setLabel(row.title());
            add(points);
        } else {
            addClassName("with-levels");
            var title = new Span(row.title());
            title.addClassName("criterion-title");
            points.setAriaLabel(Text.of("rubric.points.for", row.title()));
            choice.getElement().setAttribute("aria-label", row.title());
            choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            choice.setItems(levels);
            choice.setRenderer(new ComponentRenderer<>(CriterionField::words));
            choice.addValueChangeListener(change -> choose(change.getValue()));
            var head = new Div(title, points);
            head.addClassNames("row", "criterion-head");
            add(head, choice);
        }
        show(row);
    }

    private void choose(RubricLevel level) {
        if (!showing && level != null) {
            show(marking.choose(level.id));
        }
    }

    private void show(Given row) {
        showing = true;
        points.show(row.points());
        // By id: what is chosen was read anew.
        choice.getListDataView()
                .getItems()
                .filter(level ->
                        row.level().filter(chosen -> chosen.id.equals(level.id)).isPresent())
                .findFirst()
                .ifPresentOrElse(choice::setValue, choice::clear);
        showing = false;
    }

    private static Div words(RubricLevel level) {
        var title = new Span(level.title);
        title.addClassName("level-title");
        var worth = new Span(Text.of("rubric.worth", PointsText.of(level.points), level.points));
        worth.addClassName("soft");
        var head = new Div(title, worth);
        head.addClassName("level-head");
        var words = new Div(head);
        words.addClassName("level");
        if (!level.description.isEmpty()) {
            var description = new Paragraph(level.description);
            description.addClassNames("as-written", "soft", "small");
            words.add(description);
        }
        return words;
    }
}
