package org.perceptory.app.elements;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;

/** Captures pictures for one class from a camera. */
@Tag("pc-camera")
@JsModule("./perceptory/camera/pc-camera.ts")
public final class Camera extends Capture {

    public Camera(UUID project, UUID label) {
        super(project, label);
    }
}
