package org.perceptory.app.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.AbstractNumberField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.Optional;
import org.perceptory.app.text.Text;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.TrainingSettings;

/** The settings of training, with their meaning; kept as they are changed. */
class SettingsForm extends Details {

    private final Deeds deeds;
    private final Optional<BackboneChoice> backbone;
    private TrainingSettings shown;
    private final IntegerField epochs;
    private final IntegerField batch;
    private final NumberField rate = new NumberField(Text.of("settings.rate"));
    private final IntegerField hidden;
    private final IntegerField seed;
    private final List<AbstractNumberField<?, ? extends Number>> fields;

    /** @param checked is called whenever a field came into its range, or out of it */
    SettingsForm(Project of, Training training, Deeds deeds, Runnable checked) {
        super(Text.of("settings.title"));
        this.deeds = deeds;
        epochs = whole(of.modality, "epochs", 1, 1000);
        batch = whole(of.modality, "batch", 1, 512);
        hidden = whole(of.modality, "hidden", 0, 512);
        seed = whole(of.modality, "seed", 0, Integer.MAX_VALUE);
        rate.setMin(0.000001);
        rate.setMax(1);
        rate.setStep(0.000001);
        rate.setHelperText(Text.of("settings.rate.help"));
        rate.setI18n(new NumberField.NumberFieldI18n()
                .setMinErrorMessage(Text.of("settings.rate.range"))
                .setMaxErrorMessage(Text.of("settings.rate.range"))
                .setStepErrorMessage(Text.of("settings.rate.range"))
                .setBadInputErrorMessage(Text.of("settings.rate.number")));
        fields = List.of(epochs, batch, rate, hidden, seed);
        var form = new Div(epochs, batch, rate, hidden, seed, resetButton());
        backbone = training.backbones(of).size() > 1
                ? Optional.of(new BackboneChoice(of, training, deeds))
                : Optional.empty();
        backbone.ifPresent(form::add);
        form.addClassNames("stack", "settings");
        add(form);
        setWidthFull();
        show(of.settings);
        for (AbstractNumberField<?, ? extends Number> field : fields) {
            field.addValueChangeListener(change -> {
                keep(change.isFromClient());
                checked.run();
            });
            field.addValidationStatusChangeListener(change -> checked.run());
        }
    }

    private static IntegerField whole(Modality modality, String key, int min, int max) {
        var field = new IntegerField(Text.of("settings." + key));
        field.setMin(min);
        field.setMax(max);
        field.setStepButtonsVisible(true);
        field.setHelperText(Text.in(modality, "settings." + key + ".help"));
        field.setWidthFull();
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setMinErrorMessage(Text.of("settings.range", min, max))
                .setMaxErrorMessage(Text.of("settings.range", min, max))
                .setBadInputErrorMessage(Text.of("settings.number")));
        return field;
    }

    private Button resetButton() {
        var reset = new Button(Text.of("settings.reset"), click -> {
            deeds.settings(TrainingSettings.DEFAULT);
            show(TrainingSettings.DEFAULT);
        });
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return reset;
    }

    /** Shows what the project has now, where it is not what was shown: somebody may be typing. */
    void show(Project now) {
        if (!now.settings.equals(shown)) {
            show(now.settings);
        }
        backbone.ifPresent(choice -> choice.show(now));
    }

    private void show(TrainingSettings settings) {
        shown = settings;
        epochs.setValue(settings.epochs());
        batch.setValue(settings.batchSize());
        rate.setValue(settings.learningRate());
        hidden.setValue(settings.hiddenUnits());
        seed.setValue((int) settings.seed());
    }

    /** Whether each field has a number in its range: what is trained with is what is seen. */
    boolean isComplete() {
        return fields.stream().allMatch(field -> field.getValue() != null && !field.isInvalid());
    }

    /** Keeps what is in the form when all of it is in range; otherwise the fields say what is not. */
    private void keep(boolean fromClient) {
        if (fromClient && isComplete()) {
            shown = new TrainingSettings(
                    epochs.getValue(), batch.getValue(), rate.getValue(), hidden.getValue(), seed.getValue());
            deeds.settings(shown);
        }
    }
}
