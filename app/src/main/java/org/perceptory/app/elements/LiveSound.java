package org.perceptory.app.elements;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.UUID;

/** The model at work on the microphone or on a recording, in the browser. */
@Tag("pc-live-sound")
@JsModule("./perceptory/listen/pc-live-sound.ts")
@NpmPackage(value = "onnxruntime-web", version = "1.30.0")
public class LiveSound extends LiveModel {

    public LiveSound(UUID project) {
        super(project);
    }
}
