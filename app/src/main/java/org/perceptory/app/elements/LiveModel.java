package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Consumer;

/** A model at work in the browser, whatever it looks at or listens to. */
public abstract class LiveModel extends Component {

    protected LiveModel(UUID project) {
        getElement().setProperty("project", project.toString());
    }

    public void setModel(UUID model) {
        getElement().setProperty("model", model.toString());
    }

    /** Answers below this share are none from now on. */
    public void putThreshold(double threshold) {
        getElement().executeJs("this.putThreshold($0)", threshold);
    }

    /** The threshold is that from now on which the model was calibrated to. */
    public void suggestThreshold() {
        getElement().executeJs("this.putThreshold(null)");
    }

    /** Calls with the threshold that the person chose, or with none where they went back to the suggested one. */
    public void onThreshold(Consumer<OptionalDouble> chosen) {
        getElement()
                .addEventListener("threshold-changed", event -> {
                    var threshold = event.getEventData().get("event.detail.threshold");
                    chosen.accept(
                            threshold.isNumber() ? OptionalDouble.of(threshold.asDouble()) : OptionalDouble.empty());
                })
                .addEventData("event.detail.threshold");
    }
}
