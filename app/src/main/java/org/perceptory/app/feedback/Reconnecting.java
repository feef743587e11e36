package org.perceptory.app.feedback;

import com.vaadin.flow.server.ServiceInitEvent;
import jakarta.enterprise.event.Observes;
import org.perceptory.app.text.Text;

/** What an open page says while nobody answers it, in our words; what is clicked then is asked for again. */
class Reconnecting {

    void register(@Observes ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init ->
                        init.getUI().getReconnectDialogConfiguration().setDialogText(Text.of("fault.reconnecting")));
    }
}
