package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;

/** Records sounds for one class from a microphone. */
@Tag("pc-microphone")
@JsModule("./perceptory/pc-microphone.ts")
public class Microphone extends Component {

  public Microphone(UUID project, UUID label) {
    getElement().setProperty("project", project.toString()).setProperty("label", label.toString());
  }

  /** Whether the class is that of background noise: longer takes, and silence is kept. */
  public void setBackground(boolean background) {
    getElement().setProperty("background", background);
  }

  /** Calls when the person is done with the microphone. */
  public void onClose(Runnable closed) {
    getElement().addEventListener("close", event -> closed.run());
  }
}
