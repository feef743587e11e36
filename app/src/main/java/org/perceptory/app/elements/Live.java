package org.perceptory.app.elements;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.UUID;

/** The model at work on the camera or on a picture, in the browser. */
@Tag("pc-live")
@JsModule("./perceptory/live/pc-live.ts")
@NpmPackage(value = "onnxruntime-web", version = "1.30.0")
public class Live extends LiveModel {

    public Live(UUID project) {
        super(project);
    }
}
