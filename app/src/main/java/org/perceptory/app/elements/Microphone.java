package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;

/** Records sounds for one class from a microphone. */
@Tag("pc-microphone")
@JsModule("./perceptory/microphone/pc-microphone.ts")
public class Microphone extends Component {

    public Microphone(UUID project, UUID label) {
        getElement().setProperty("project", project.toString()).setProperty("label", label.toString());
    }

    /** Whether the class is that of background noise: longer takes, and silence is kept. */
    public Microphone background(boolean background) {
        getElement().setProperty("background", background);
        return this;
    }

    /** Calls when the person is done with the microphone. */
    public Microphone onClose(Runnable closed) {
        getElement().addEventListener("close", event -> closed.run());
        return this;
    }
}
