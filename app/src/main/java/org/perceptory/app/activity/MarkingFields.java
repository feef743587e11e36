package org.perceptory.app.activity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.MarkingRules;
import org.perceptory.domain.person.Person;

/** What markers do not see. Once marking has begun names can only be shown, for good. */
class MarkingFields extends Div {

    private final transient Person tutor;
    private final transient MarkingRules rules;
    private final UUID activity;
    private final Checkbox anonymous;

    /** @param anonymous whether names are hidden; saved with the editor's other fields */
    MarkingFields(Person tutor, Activity activity, Checkbox anonymous, MarkingRules rules) {
        this.tutor = tutor;
        this.rules = rules;
        this.activity = activity.id;
        this.anonymous = anonymous;
        addClassName("stack");
        boolean begun = rules.begun(tutor, activity.id);
        anonymous.setId("anonymous");
        anonymous.setReadOnly(begun);
        anonymous.setHelperText(begun ? Text.of("editor.marking-begun") : null);
        var show = new Button(Text.of("editor.show-names"));
        show.setId("show-names");
        show.setVisible(begun && activity.anonymous);
        show.addClickListener(click -> new Certainty(
                        Text.of("editor.show-names.title"),
                        Text.of("editor.show-names.text"),
                        Text.of("editor.show-names.yes"),
                        () -> showNames(show))
                .open());
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(anonymous, show, blind(activity, begun));
    }

    private void showNames(Button show) {
        rules.showNames(tutor, activity);
        anonymous.setValue(false);
        show.setVisible(false);
        Toast.say(Text.of("editor.names-shown"));
    }

    private Checkbox blind(Activity of, boolean begun) {
        var blind = new Checkbox(Text.of("editor.blind"), of.secondMarkerBlind);
        blind.setId("second-marker-blind");
        blind.setReadOnly(begun && of.secondMarkerBlind);
        blind.setHelperText(Text.of("editor.blind.help"));
        blind.addValueChangeListener(change -> {
            try {
                rules.secondMarkerBlind(tutor, activity, blind.getValue());
            } catch (RefusedException refusal) {
                Toast.problem(Refusals.sentence(refusal));
                blind.setValue(true);
            }
        });
        return blind;
    }
}
