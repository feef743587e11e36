package org.perceptory.app.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.AbstractNumberField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.TrainingSettings;

/** The settings of training, with their meaning; kept as they are changed. */
class SettingsForm extends Details {

    private final Person person;
    private final UUID project;
    private final Projects projects;
    private final IntegerField epochs;
    private final IntegerField batch;
    private final NumberField rate = new NumberField(Text.of("settings.rate"));
    private final IntegerField hidden;
    private final IntegerField seed;
    private final List<AbstractNumberField<?, ? extends Number>> fields;
    private TrainingSettings shown;

    /** @param checked is called whenever a field came into its range, or out of it */
    SettingsForm(Person person, Project of, Projects projects, Training training, Runnable checked) {
        super(Text.of("settings.title"));
        this.person = person;
        this.project = of.id;
        this.projects = projects;
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
        if (training.backbones(of).size() > 1) {
            form.add(new BackboneChoice(person, of, training));
        }
        form.addClassNames("stack", "settings");
        add(form);
        setWidthFull();
        show(projects.get(person, project).settings);
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
            projects.settings(person, project, TrainingSettings.DEFAULT);
            show(TrainingSettings.DEFAULT);
        });
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return reset;
    }

    /** Shows what was chosen elsewhere: in another tab, or by taking an older model's settings. */
    void refresh() {
        TrainingSettings now = projects.get(person, project).settings;
        if (!now.equals(shown)) {
            show(now);
        }
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
            projects.settings(person, project, shown);
        }
    }
}
