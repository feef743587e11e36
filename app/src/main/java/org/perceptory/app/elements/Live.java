package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Consumer;

/** The model at work on the camera or on a picture, in the browser. */
@Tag("pc-live")
@JsModule("./perceptory/pc-live.ts")
@NpmPackage(value = "onnxruntime-web", version = "1.30.0")
public class Live extends Component {

  public Live(UUID project) {
    getElement().setProperty("project", project.toString());
  }

  public void setModel(UUID model) {
    getElement().setProperty("model", model.toString());
  }

  /** Calls with the threshold that the person chose, or with none where they went back to the suggested one. */
  public void onThreshold(Consumer<OptionalDouble> chosen) {
    getElement().addEventListener("threshold-changed", event -> {
      var threshold = event.getEventData().get("event.detail.threshold");
      chosen.accept(threshold.isNumber() ? OptionalDouble.of(threshold.asDouble()) : OptionalDouble.empty());
    }).addEventData("event.detail.threshold");
  }
}
