package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;

/** Captures pictures for one class from a camera. */
@Tag("pc-camera")
@JsModule("./perceptory/camera/pc-camera.ts")
public class Camera extends Component {

    public Camera(UUID project, UUID label) {
        getElement().setProperty("project", project.toString()).setProperty("label", label.toString());
    }

    /** Calls when the person is done with the camera. */
    public Camera onClose(Runnable closed) {
        getElement().addEventListener("close", event -> closed.run());
        return this;
    }
}
