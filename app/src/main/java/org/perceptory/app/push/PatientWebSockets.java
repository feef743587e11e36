package org.perceptory.app.push;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.atmosphere.cpr.AtmosphereConfig;
import org.atmosphere.cpr.AtmosphereRequest;
import org.atmosphere.cpr.AtmosphereResponse;
import org.atmosphere.websocket.DefaultWebSocketProcessor;
import org.atmosphere.websocket.WebSocket;
import org.atmosphere.websocket.WebSocketEventListener.WebSocketEvent;
import org.atmosphere.websocket.WebSocketProcessor;
import org.jboss.logging.Logger;

/**
 * Opens web sockets on threads that may wait. Atmosphere opens one on the event loop, in the middle of writing the
 * answer to the handshake, and waits there: for the session's lock, which a request holds while it builds a page; and,
 * before a second message, for the first one to be written, which that loop would have to do. It gave up after a
 * minute, in which that session, and whoever else's connection was that loop's, had no answer. Here what comes over a
 * socket, and its end, wait until it is open.
 */
public class PatientWebSockets implements WebSocketProcessor {

    static final String NAME = "org.perceptory.app.push.PatientWebSockets";

    private static final Logger LOG = Logger.getLogger("perceptory.push");

    private final WebSocketProcessor sockets;
    private final Executor workers;
    private final Map<WebSocket, CompletableFuture<Void>> opening = new ConcurrentHashMap<>();

    /** As Atmosphere makes it. */
    public PatientWebSockets() {
        this(
                new DefaultWebSocketProcessor(),
                opening -> Infrastructure.getDefaultExecutor().execute(opening));
    }

    PatientWebSockets(WebSocketProcessor sockets, Executor workers) {
        this.sockets = sockets;
        this.workers = workers;
    }

    @Override
    public void open(WebSocket socket, AtmosphereRequest request, AtmosphereResponse response) {
        var opened = new CompletableFuture<Void>();
        opening.put(socket, opened);
        opened.whenComplete((done, failed) -> opening.remove(socket));
        try {
            workers.execute(() -> openNow(socket, request, response, opened));
        } catch (RejectedExecutionException stopping) {
            opened.complete(null);
            throw stopping;
        }
    }

    private void openNow(
            WebSocket socket, AtmosphereRequest request, AtmosphereResponse response, CompletableFuture<Void> opened) {
        try {
            sockets.open(socket, request, response);
        } catch (IOException | RuntimeException failed) {
            LOG.warn("A page's web socket could not be opened; the page will try again", failed);
            socket.close();
        } finally {
            opened.complete(null);
        }
    }

    /** Returns when the socket is open, or could not be opened. */
    private void awaitOpen(WebSocket socket) {
        CompletableFuture<Void> opened = opening.get(socket);
        if (opened != null) {
            opened.join();
        }
    }

    @Override
    public void close(WebSocket socket, int code) {
        awaitOpen(socket);
        sockets.close(socket, code);
    }

    @Override
    public void invokeWebSocketProtocol(WebSocket socket, String message) {
        awaitOpen(socket);
        sockets.invokeWebSocketProtocol(socket, message);
    }

    @Override
    public void invokeWebSocketProtocol(WebSocket socket, byte[] message, int offset, int length) {
        awaitOpen(socket);
        sockets.invokeWebSocketProtocol(socket, message, offset, length);
    }

    @Override
    public void invokeWebSocketProtocol(WebSocket socket, InputStream message) {
        awaitOpen(socket);
        sockets.invokeWebSocketProtocol(socket, message);
    }

    @Override
    public void invokeWebSocketProtocol(WebSocket socket, Reader message) throws IOException {
        awaitOpen(socket);
        sockets.invokeWebSocketProtocol(socket, message);
    }

    @Override
    public WebSocketProcessor configure(AtmosphereConfig config) {
        sockets.configure(config);
        return this;
    }

    @Override
    public boolean handshake(HttpServletRequest request) {
        return sockets.handshake(request);
    }

    @Override
    public WebSocketProcessor registerWebSocketHandler(String path, WebSocketHandlerProxy handler) {
        sockets.registerWebSocketHandler(path, handler);
        return this;
    }

    @Override
    public void notifyListener(WebSocket socket, WebSocketEvent<?> event) {
        sockets.notifyListener(socket, event);
    }

    @Override
    public void destroy() {
        sockets.destroy();
    }
}
