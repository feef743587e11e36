package org.perceptory.app.submission;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.history.VersionWords;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.model.TaughtSamples.Remains;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.submission.HandingIn;

/** A version to choose and a note to write. What is refused leaves both as they are. */
class HandInForm extends Div {

    private final transient Function<UUID, Remains> remainsOf;
    private final Modality modality;
    private final Select<ModelVersion> model = new Select<>();
    private final TextArea note = new TextArea(Text.of("hand-in.note"));
    private final Paragraph frozen = new Paragraph();
    private final Button button = new Button();

    /**
     * @param trained not empty
     * @param remainsOf what of a version's samples is left
     * @param before the note of what was handed in last
     */
    HandInForm(Modality modality, List<ModelVersion> trained, Function<UUID, Remains> remainsOf, String before) {
        this.modality = modality;
        this.remainsOf = remainsOf;
        addClassNames("stack", "hand-in-form");
        model.setLabel(Text.of("hand-in.model"));
        model.setItems(trained);
        model.setItemLabelGenerator(HandInForm::words);
        model.addValueChangeListener(change -> tellWhatIsHandedIn());
        model.setValue(trained.stream().filter(ModelVersion::inUse).findFirst().orElse(trained.getFirst()));
        note.setId("hand-in-note");
        note.setPlaceholder(Text.of("hand-in.note.example"));
        note.setMaxLength(HandingIn.LONGEST_NOTE);
        note.setWidthFull();
        note.setMinHeight("6rem");
        note.setValue(before);
        button.setId("hand-in");
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        add(model, frozen, note, button);
    }

    private static String words(ModelVersion version) {
        return version.evaluation().samples() == 0
                ? VersionWords.title(version)
                : Text.of(
                        "hand-in.version",
                        VersionWords.title(version),
                        version.evaluation().accuracy());
    }

    /** What the chosen version learnt from, and not what stands in the studio now. */
    private void tellWhatIsHandedIn() {
        try {
            Remains remains = remainsOf.apply(version());
            boolean whole = remains.deleted() == 0 && remains.gone() == 0;
            tell(
                    whole
                            ? Text.in(modality, "hand-in.frozen")
                            : Text.in(modality, "hand-in.frozen.deleted", remains.deleted(), remains.gone()),
                    whole ? "soft small" : "notice");
        } catch (RefusedException deletedMeanwhile) {
            tell(Refusals.sentence(deletedMeanwhile), "notice bad");
        }
    }

    private void tell(String words, String classes) {
        frozen.setText(words);
        frozen.setClassName(classes);
    }

    /** Where the same handing in may be asked for again, after it was refused. */
    void free() {
        button.setEnabled(true);
    }

    /** @param words of the button */
    void onHandIn(String words, Runnable handIn) {
        button.setText(words);
        button.addClickListener(click -> handIn.run());
    }

    UUID version() {
        return model.getValue().id();
    }

    String note() {
        return note.getValue();
    }
}
