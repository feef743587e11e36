package org.perceptory.app.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.perceptory.app.elements.Camera;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.elements.SampleGrid;
import org.perceptory.app.elements.Uploader;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;

/** One class: its name and colour, its samples, and the ways to add more. */
class ClassCard extends Article {

  private final Person person;
  private final Labels labels;
  private final TextField name = new TextField();
  private final SampleGrid grid;
  private final Div cameraPlace = new Div();
  private final ColourButton colour = new ColourButton(this::recolour);
  private final ClassMenu menu;
  private final Button capture = new Button(Text.of("studio.camera"));
  private final Uploader uploader;
  private Label label;

  ClassCard(Person person, Label label, Labels labels) {
    this.person = person;
    this.label = label;
    this.labels = labels;
    this.grid = new SampleGrid(label.projectId, label.id);
    addClassNames("panel", "class-card");
    setId("class-" + label.id);
    configureName();
    menu = new ClassMenu(person, label, labels);
    var head = new Div(colour, name, menu);
    head.addClassName("head");
    capture.setIcon(VaadinIcon.CAMERA.create());
    capture.addClickListener(click -> toggleCamera());
    capture.addClassName("open-camera");
    uploader = new Uploader(label.projectId, label.id);
    uploader.addWay(capture);
    var body = new Div(grid, cameraPlace, uploader);
    body.addClassName("body");
    add(head, body);
  }

  /** Shows the class as it is now. Nothing is taken off the page for it: whoever works by keyboard stays where they are. */
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
    capture.setAriaLabel(Text.of("studio.camera.of", now.name));
    uploader.setLabelName(now.name);
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
      label = labels.rename(person, label.id, text);
      name.setInvalid(false);
      name.setValue(label.name);
    } catch (RefusedException refusal) {
      name.setErrorMessage(Refusals.sentence(refusal));
      name.setInvalid(true);
    }
  }

  private void recolour(String color) {
    labels.recolor(person, label.id, color);
  }

  private void toggleCamera() {
    if (cameraPlace.getElement().getChildCount() > 0) {
      closeCamera();
      return;
    }
    var camera = new Camera(label.projectId, label.id);
    camera.onClose(this::closeCamera);
    cameraPlace.add(camera);
  }

  /** Whoever was in the camera by keyboard comes back to the button that opened it. */
  private void closeCamera() {
    cameraPlace.removeAll();
    capture.focus();
  }
}
