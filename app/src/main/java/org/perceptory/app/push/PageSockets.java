package org.perceptory.app.push;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.WebSocketProcessorFactory;

/**
 * Where pages ask for a web socket, in place of Atmosphere's own for Quarkus. That one passes what the request said to
 * the socket through a queue of one place that all requests share: one that is never answered to the end, since its
 * client hung up, lies there for good, and each later one held the event loop for a second and was then refused, on
 * every page until the next start. Here each request stays with its own connection ({@link Handshakes}).
 */
public class PageSockets extends PagePolls {

    static final String NAME = "org.perceptory.app.push.PageSockets";

    /** As Atmosphere makes it. */
    public PageSockets(AtmosphereConfig config) throws DeploymentException {
        super(config);
        var container = (ServerContainer) config.getServletContext().getAttribute(ServerContainer.class.getName());
        String path = config.getInitParameter(ApplicationConfig.JSR356_MAPPING_PATH);
        for (String address : List.of(path, path + "/")) {
            container.addEndpoint(ServerEndpointConfig.Builder.create(PageSocket.class, address)
                    .configurator(new Opening(config.framework()))
                    .build());
        }
    }

    @Override
    public boolean supportWebSocket() {
        return true;
    }

    @Override
    public String getContainerName() {
        return super.getContainerName() + " with web sockets";
    }

    private static class Opening extends ServerEndpointConfig.Configurator {

        private final AtmosphereFramework framework;

        Opening(AtmosphereFramework framework) {
            this.framework = framework;
        }

        @Override
        public void modifyHandshake(
                ServerEndpointConfig endpoint, HandshakeRequest request, HandshakeResponse response) {
            Handshakes.keep(request);
        }

        @Override
        public <T> T getEndpointInstance(Class<T> kind) {
            return kind.cast(new PageSocket(
                    framework, WebSocketProcessorFactory.getDefault().getWebSocketProcessor(framework)));
        }
    }
}
