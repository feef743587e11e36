package org.perceptory.app.push;

import io.undertow.websockets.UndertowSession;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.atmosphere.container.JSR356Endpoint;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.websocket.WebSocketProcessor;

/** One page's web socket, opened with the headers of its own request. */
class PageSocket extends JSR356Endpoint {

  PageSocket(AtmosphereFramework framework, WebSocketProcessor sockets) {
    super(framework, sockets);
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    handshakeRequest(new Handshake(session, Handshakes.take(((UndertowSession) session).getChannel())));
    super.onOpen(session, config);
  }

  /** What Atmosphere asks of the request: its headers. The rest is the session's, which is built from the same request. */
  private record Handshake(Session session, Map<String, List<String>> headers) implements HandshakeRequest {

    @Override
    public Map<String, List<String>> getHeaders() {
      return headers;
    }

    @Override
    public Principal getUserPrincipal() {
      return session.getUserPrincipal();
    }

    @Override
    public URI getRequestURI() {
      return session.getRequestURI();
    }

    @Override
    public boolean isUserInRole(String role) {
      return false;
    }

    /** Pages find theirs by its cookie. */
    @Override
    public Object getHttpSession() {
      return null;
    }

    @Override
    public Map<String, List<String>> getParameterMap() {
      return session.getRequestParameterMap();
    }

    @Override
    public String getQueryString() {
      return session.getQueryString();
    }
  }
}
