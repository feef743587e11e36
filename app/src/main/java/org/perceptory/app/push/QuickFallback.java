package org.perceptory.app.push;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Pages whose network refuses web sockets ask for news instead (long polling), within 5 s. Left to themselves they try
 * the socket twelve times, 5 s apart. A page whose socket has worked once is given that patience back, so that it takes
 * it up again after a sleep or another network.
 *
 * <p>A socket that is not answered at all is waited for: with Atmosphere's {@code connectTimeout} a page of a server
 * that was slow for some seconds was seen to hear nothing more, neither by the socket that opened late nor by asking.
 */
class QuickFallback {

    /** Until a socket has worked, in the words of Atmosphere's script; times in ms. */
    private static final Map<String, String> PATIENCE =
            Map.of("maxWebsocketErrorRetries", "3", "reconnectInterval", "500");

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
