package org.perceptory.app.push;

import io.undertow.websockets.UndertowSession;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import org.atmosphere.container.JSR356Endpoint;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.websocket.WebSocketProcessor;

/** One page's web socket, opened for what its own request said. */
class PageSocket extends JSR356Endpoint {

    PageSocket(AtmosphereFramework framework, WebSocketProcessor sockets) {
        super(framework, sockets);
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        handshakeRequest(Handshakes.take(((UndertowSession) session).getChannel()));
        super.onOpen(session, config);
    }
}
