package org.perceptory.app.controls;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;

/** Keeps a page up to date that nothing tells of changes: it looks again every so often while it is open. */
public final class Refresh {

    private Refresh() {}

    /** @param look is called with the UI locked */
    public static void every(Duration pause, Component page, Runnable look) {
        page.addAttachListener(attach -> {
            UI ui = attach.getUI();
            ui.setPollInterval(Math.toIntExact(pause.toMillis()));
            Registration polling = ui.addPollListener(poll -> look.run());
            page.addDetachListener(detach -> {
                detach.unregisterListener();
                polling.remove();
                ui.setPollInterval(-1);
            });
        });
    }
}
