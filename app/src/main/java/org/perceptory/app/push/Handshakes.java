package org.perceptory.app.push;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.websocket.server.HandshakeRequest;

/**
 * Keeps the request for a web socket with the connection that it came by, until the socket is opened: later, by another
 * thread, which is told the connection and not the request. Whoever is asked to agree to a request is not told its
 * connection either, but by the thread that came with it.
 */
class Handshakes {

    private static final AttributeKey<HandshakeRequest> REQUEST = AttributeKey.valueOf(Handshakes.class, "request");
    private static final ThreadLocal<Channel> ASKING = new ThreadLocal<>();
    /**
     * After authentication (200), and the last before Vaadin's handler of web sockets (120), which does not change
     * threads.
     */
    private static final int BEFORE_WEB_SOCKETS = 121;

    void register(@Observes Filters filters) {
        filters.register(Handshakes::accompany, BEFORE_WEB_SOCKETS);
    }

    private static void accompany(RoutingContext context) {
        if (!context.request().headers().contains(HttpHeaders.UPGRADE)) {
            context.next();
            return;
        }
        Channel channel = ((ConnectionBase) context.request().connection()).channel();
        if (!channel.isActive()) {
            return; // Who asked has left: there is nobody to answer.
        }
        ASKING.set(channel);
        try {
            context.next();
        } finally {
            ASKING.remove();
        }
    }

    /** Keeps a request, on the thread that it came by. */
    static void keep(HandshakeRequest request) {
        ASKING.get().attr(REQUEST).set(request);
    }

    /** The request that became the web socket on this channel; gone once taken. */
    static HandshakeRequest take(Channel channel) {
        return channel.attr(REQUEST).getAndSet(null);
    }
}
