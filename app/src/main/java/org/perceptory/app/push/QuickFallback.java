package org.perceptory.app.push;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Pages whose network lets no web socket through ask for news instead (long polling), within 5 s. Left to themselves
 * they try the socket twelve times, 5 s apart, and wait for ever for a proxy that does not answer at all. A page whose
 * socket has worked once is given that patience back, so that it takes it up again after a sleep or another network.
 * The price: where the server is so busy that a socket says nothing for 4 s, that page asks for news until it is loaded
 * anew.
 */
class QuickFallback {

    /** Until a socket has worked, in the words of Atmosphere's script; times in ms. */
    private static final Map<String, String> PATIENCE =
            Map.of("connectTimeout", "4000", "maxWebsocketErrorRetries", "3", "reconnectInterval", "500");

    /** Vaadin's own figures, once a socket works. The script comes with the page's first connection. */
    private static final String ONCE_IT_WORKS = """
            const follow = () => {
              const atmosphere = window.vaadinPush?.atmosphere;
              if (!atmosphere) {
                setTimeout(follow, 100);
                return;
              }
              atmosphere.addCallback(({ transport, state, request }) => {
                if (transport === 'websocket' && state === 'messageReceived') {
                  Object.assign(request, { curWebsocketErrorRetries: 0, maxWebsocketErrorRetries: 12, reconnectInterval: 5000 });
                }
              });
            };
            follow();
            """;

    void register(@Observes ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> tell(init.getUI()));
    }

    private static void tell(UI page) {
        PATIENCE.forEach(page.getPushConfiguration()::setParameter);
        page.getPage().executeJs(ONCE_IT_WORKS);
    }
}
