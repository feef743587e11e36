package org.perceptory.app.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.perceptory.app.elements.Camera;
import org.perceptory.app.elements.Capture;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.elements.Microphone;
import org.perceptory.app.elements.SampleGrid;
import org.perceptory.app.elements.Uploader;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Modality;

/** One class: its name and colour, its samples, and the ways to add more. */
class ClassCard extends Article {

    private final Modality modality;
    private final Deeds deeds;
    private final TextField name = new TextField();
    private final SampleGrid grid;
    private final Div capturePlace = new Div();
    private final ColourButton colour = new ColourButton(this::recolour);
    private final ClassMenu menu;
    private final Button captureButton = new Button();
    private final Uploader uploader;
    private Label label;
    private Capture capture;

    /**
     * @param captures which class's camera or microphone is open
     * @param deleted is called when the class was deleted here, and what had the focus goes with it
     */
    ClassCard(Modality modality, Label label, Deeds deeds, OpenCapture captures, Runnable deleted) {
        this.modality = modality;
        this.label = label;
        this.deeds = deeds;
        this.grid = new SampleGrid(label.projectId, label.id);
        grid.setModality(modality);
        addClassNames("panel", "class-card");
        setId("class-" + label.id);
        configureName();
        menu = new ClassMenu(modality, label, deeds, deleted);
        var head = new Div(colour, name, menu);
        head.addClassName("head");
        captureButton.setText(Text.in(modality, "studio.capture"));
        captureButton.setIcon(captureIcon().create());
        captureButton.addClickListener(click -> captures.toggle(this));
        captureButton.addClassName("open-capture");
        captureButton.getElement().setAttribute("aria-expanded", "false");
        uploader = new Uploader(label.projectId, label.id);
        uploader.setModality(modality);
        uploader.addWay(captureButton);
        var body = new Div(capturePlace, grid, uploader);
        body.addClassName("body");
        capturePlace.addClassName("capture-place");
        add(head, body);
    }

    /**
     * Shows the class as it is now. Nothing is taken off the page for it: whoever works by keyboard stays where they
     * are.
     */
    void show(Label now, List<LabelChoice> choices, int position) {
        label = now;
        getStyle().set("--class-color", now.color);
        getElement().setAttribute("aria-label", now.name);
        name.setValue(now.name);
        name.setInvalid(false);
        grid.setColor(now.color);
        grid.setLabels(choices);
        colour.show(now);
        menu.show(now, position, choices.size());
        captureButton.setAriaLabel(Text.in(modality, "studio.capture.of", now.name));
        uploader.setLabelName(now.name);
    }

    /** Puts the cursor into the name, which is replaced by what is typed. */
    void editName() {
        name.focus();
        name.getElement().executeJs("this.inputElement.select()");
    }

    void refreshSamples() {
        grid.refresh();
    }

    private void configureName() {
        name.addClassName("quiet-field");
        name.setAriaLabel(Text.of("studio.class.name"));
        name.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                rename(change.getValue());
            }
        });
    }

    /** A name that is refused stays in the field, with the reason under it. */
    private void rename(String text) {
        try {
            label = deeds.rename(label, text);
            name.setInvalid(false);
            name.setValue(label.name);
        } catch (RefusedException refusal) {
            name.setErrorMessage(Refusals.sentence(refusal));
            name.setInvalid(true);
        }
    }

    private void recolour(String color) {
        deeds.recolour(label, color);
    }

    private VaadinIcon captureIcon() {
        return switch (modality) {
            case IMAGE -> VaadinIcon.CAMERA;
            case AUDIO -> VaadinIcon.MICROPHONE;
        };
    }

    /** The camera or microphone that is open here. */
    Capture capture() {
        return capture;
    }

    /** @param closed is called when the person is done with it */
    void showCapture(Runnable closed) {
        capture = switch (modality) {
            case IMAGE -> new Camera(label.projectId, label.id);
            case AUDIO -> new Microphone(label.projectId, label.id, label.background);
        };
        capturePlace.add(capture.onClose(closed));
        captures(true);
    }

    void hideCapture() {
        capturePlace.removeAll();
        captures(false);
    }

    private void captures(boolean now) {
        setClassName("capturing", now);
        grid.setNewest(now);
        captureButton.getElement().setAttribute("aria-expanded", String.valueOf(now));
    }

    void focusCapture() {
        captureButton.focus();
    }
}
