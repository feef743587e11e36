package org.perceptory.app.elements;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;

/** Records sounds for one class from a microphone. */
@Tag("pc-microphone")
@JsModule("./perceptory/microphone/pc-microphone.ts")
public final class Microphone extends Capture {

    /** @param background whether the class is that of background noise: longer takes, and silence is kept */
    public Microphone(UUID project, UUID label, boolean background) {
        super(project, label);
        getElement().setProperty("background", background);
    }
}
