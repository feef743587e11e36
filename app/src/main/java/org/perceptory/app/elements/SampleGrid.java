package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.UUID;

/** The thumbnails of one class: select, move, delete, undo. */
@Tag("pc-sample-grid")
@JsModule("./perceptory/pc-sample-grid.ts")
public class SampleGrid extends Component {

  public SampleGrid(UUID project, UUID label) {
    getElement().setProperty("project", project.toString()).setProperty("label", label.toString());
  }

  public void setColor(String color) {
    getElement().setProperty("color", color);
  }

  /** The classes that samples can be moved to. */
  public void setLabels(List<LabelChoice> labels) {
    getElement().setPropertyList("labels", labels);
  }

  /** Reads the samples again. */
  public void refresh() {
    getElement().callJsFunction("refresh");
  }
}
