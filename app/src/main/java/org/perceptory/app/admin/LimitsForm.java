package org.perceptory.app.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.project.PreferredNetworks;
import org.perceptory.app.text.Text;
import org.perceptory.domain.limits.Limit;
import org.perceptory.domain.limits.LimitsInForce;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;

/** The limits and networks of everybody, or of a course. A field that is empty leaves what is said in it. */
class LimitsForm extends Div {

    private static final double MEGABYTE = 1_000_000;

    private final transient Person admin;
    private final UUID course;
    private final transient LimitsInForce limits;
    private final transient PreferredNetworks networks;
    private final Map<Limit, NumberField> fields = new EnumMap<>(Limit.class);
    private final Map<Modality, Select<String>> choices = new EnumMap<>(Modality.class);
    /** What the fields had when it was last saved; null: nothing. */
    private final Map<Limit, Double> shown = new EnumMap<>(Limit.class);

    private final Map<Modality, String> preferred = new EnumMap<>(Modality.class);

    /** @param course null for everybody */
    LimitsForm(Person admin, UUID course, LimitsInForce limits, PreferredNetworks networks) {
        this.admin = admin;
        this.course = course;
        this.limits = limits;
        this.networks = networks;
        var grid = new Div();
        grid.addClassName("limit-fields");
        Map<Limit, Long> set = limits.set(admin, course);
        for (Limit limit : Limit.values()) {
            if (course == null || limit.isPerCourse()) {
                NumberField field = field(limit, set.get(limit));
                fields.put(limit, field);
                grid.add(field);
            }
        }
        for (Modality modality : Modality.values()) {
            Select<String> choice = choice(modality);
            choices.put(modality, choice);
            grid.add(choice);
        }
        remember();
        var save = new Button(Text.of("limits.save"), click -> save());
        save.setId(course == null ? "save-limits" : "save-course-limits");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(grid, save);
        addClassNames("panel", "stack");
    }

    private NumberField field(Limit limit, Long set) {
        double unit = unit(limit);
        long otherwise = course == null ? limits.configured(limit) : limits.everywhere(limit);
        var field = new NumberField(Text.of("limits." + limit));
        field.setId((course == null ? "" : "course-") + limit.name());
        field.setMin(limit.least() / unit);
        field.setMax(limit.most() / unit);
        field.setStep(1);
        field.setStepButtonsVisible(false);
        field.setPlaceholder(Text.of("count", otherwise / unit));
        field.setHelperText(
                Text.of(course == null ? "limits.configured" : "limits.general", Math.round(otherwise / unit)));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.setI18n(new NumberField.NumberFieldI18n()
                .setBadInputErrorMessage(Text.of("limits.number"))
                .setStepErrorMessage(Text.of("limits.number"))
                .setMinErrorMessage(Text.of("limits.range", limit.least() / unit, limit.most() / unit))
                .setMaxErrorMessage(Text.of("limits.range", limit.least() / unit, limit.most() / unit)));
        if (set != null) {
            field.setValue(Math.floor(set / unit));
        }
        return field;
    }

    private Select<String> choice(Modality modality) {
        var choice = new Select<String>();
        choice.setId((course == null ? "" : "course-") + "network-" + modality);
        choice.setLabel(Text.in(modality, "limits.network"));
        choice.setItems(networks.offered(modality));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(
                Text.of("limits.network.otherwise", networks.otherwise(modality, course != null)));
        networks.chosen(admin, course, modality).ifPresent(choice::setValue);
        return choice;
    }

    private void save() {
        if (fields.values().stream().anyMatch(NumberField::isInvalid)) {
            Toast.problem(Text.of("limits.invalid"));
            return;
        }
        // What somebody else changed meanwhile stays, where nothing was written over it here.
        QuarkusTransaction.requiringNew().run(this::write);
        remember();
        Toast.say(Text.of("limits.saved"));
    }

    /** All of what was changed, or nothing. */
    private void write() {
        fields.forEach((limit, field) -> {
            if (!Objects.equals(field.getValue(), shown.get(limit))) {
                Long value = field.isEmpty() ? null : Math.round(field.getValue() * unit(limit));
                limits.set(admin, course, limit, value);
            }
        });
        choices.forEach((modality, choice) -> {
            if (!Objects.equals(choice.getValue(), preferred.get(modality))) {
                networks.choose(admin, course, modality, choice.getValue());
            }
        });
    }

    private void remember() {
        fields.forEach((limit, field) -> shown.put(limit, field.getValue()));
        choices.forEach((modality, choice) -> preferred.put(modality, choice.getValue()));
    }

    private static double unit(Limit limit) {
        return limit == Limit.BYTES_PER_PERSON ? MEGABYTE : 1;
    }
}
