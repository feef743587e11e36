package org.perceptory.app.push;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Pages whose network lets no web socket through ask for news instead (long polling), within 5 s. Left to themselves
 * they try the socket twelve times, 5 s apart, and wait for ever for a proxy that does not answer at all.
 */
class QuickFallback {

    /** In the words of Atmosphere's script; times in ms. */
    private static final Map<String, String> PATIENCE = Map.of(
            "connectTimeout", "3000",
            "maxWebsocketErrorRetries", "2",
            "reconnectInterval", "1000");

    void register(@Observes ServiceInitEvent event) {
        event.getSource().addUIInitListener(QuickFallback::tell);
    }

    private static void tell(UIInitEvent event) {
        PATIENCE.forEach(event.getUI().getPushConfiguration()::setParameter);
    }
}
