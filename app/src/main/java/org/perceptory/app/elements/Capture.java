package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import java.util.UUID;

/** What takes samples for one class while it is open: a camera or a microphone. */
public abstract sealed class Capture extends Component permits Camera, Microphone {

    Capture(UUID project, UUID label) {
        getElement().setProperty("project", project.toString()).setProperty("label", label.toString());
    }

    /** Calls when the person is done with it. */
    public Capture onClose(Runnable closed) {
        getElement().addEventListener("close", event -> closed.run());
        return this;
    }

    /**
     * Ends it as its own button would.
     *
     * @param refused is called when it stays, as it asks first what is to become of what was not added yet
     * @param broken is called when it cannot answer
     */
    public void finish(Runnable refused, Runnable broken) {
        getElement()
                .callJsFunction("finish")
                .then(
                        Boolean.class,
                        ended -> {
                            if (!Boolean.TRUE.equals(ended)) {
                                refused.run();
                            }
                        },
                        error -> broken.run());
    }
}
