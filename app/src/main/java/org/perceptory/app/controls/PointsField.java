package org.perceptory.app.controls;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.text.PointsText;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;

/** A field for points, with a comma or a dot; the arrows up and down go by halves. */
public class PointsField extends TextField {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final transient Consumer<BigDecimal> given;
    private final BigDecimal most;
    private boolean showing;

    /**
     * @param most stands beside it
     * @param given told what is typed; null where nothing is. What it refuses stands under the field
     */
    public PointsField(int most, Consumer<BigDecimal> given) {
        this.most = BigDecimal.valueOf(most);
        this.given = given;
        addClassName("points");
        setSuffixComponent(new Span(Text.of("rubric.of", PointsText.of(most))));
        setManualValidation(true);
        setAutocomplete(Autocomplete.OFF);
        addValueChangeListener(change -> {
            if (!showing) {
                take();
            }
        });
        getElement().executeJs("this.updateComplete.then(() => { this.inputElement.inputMode = 'decimal' })");
        stepAt("ArrowUp", 1);
        stepAt("ArrowDown", -1);
    }

    /** Shows these, which were given before. @param points null: none yet */
    public void show(BigDecimal points) {
        showing = true;
        setValue(points == null ? "" : PointsText.of(points));
        showing = false;
        setInvalid(false);
    }

    private void take() {
        if (getValue().isBlank()) {
            give(null);
        } else {
            PointsText.read(getValue()).ifPresentOrElse(this::give, () -> refuse(Text.of("points.unreadable")));
        }
    }

    private void give(BigDecimal points) {
        try {
            given.accept(points);
            show(points);
            // What was set from here meanwhile, as by a level that was chosen, is overtaken by this.
            getElement().executeJs("this.value = $0", getValue());
        } catch (RefusedException refusal) {
            refuse(Refusals.sentence(refusal));
        }
    }

    private void refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
    }

    /** By what stands in the field, whether it was told already or not. */
    private void stepAt(String key, int halves) {
        getElement()
                .addEventListener(
                        "keydown",
                        event -> step(
                                event.getEventData().get("event.target.value").asString(), halves))
                .setFilter("event.key === '" + key
                        + "' && !event.altKey && !element.readonly && (event.preventDefault(), true)")
                .addEventData("event.target.value");
    }

    /** To the next half up or down, within what can be given. */
    void step(String typed, int halves) {
        BigDecimal twice = PointsText.read(typed).orElse(BigDecimal.ZERO).multiply(TWO);
        BigDecimal whole = halves > 0
                ? twice.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
                : twice.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
        give(whole.divide(TWO).max(BigDecimal.ZERO).min(most));
    }
}
