package org.perceptory.app.push;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps what the request for a web socket said with the connection that it came by. The socket is opened later and by
 * another thread, which is told the connection and not the request.
 */
class Handshakes {

  private static final AttributeKey<Map<String, List<String>>> HEADERS = AttributeKey.valueOf(Handshakes.class, "headers");

  /** Before the handler of web sockets, which comes with authorization (100). */
  private static final int BEFORE_WEB_SOCKETS = 150;

  void register(@Observes Filters filters) {
    filters.register(Handshakes::keep, BEFORE_WEB_SOCKETS);
  }

  private static void keep(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.headers().contains(HttpHeaders.UPGRADE)) {
      ((ConnectionBase) request.connection()).channel().attr(HEADERS).set(headers(request));
    }
    context.next();
  }

  private static Map<String, List<String>> headers(HttpServerRequest request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    request.headers().names().forEach(name -> headers.put(name, request.headers().getAll(name)));
    return headers;
  }

  /** The headers of the request that became the web socket on this channel, by name in any case; gone once taken. */
  static Map<String, List<String>> take(Channel channel) {
    return channel.attr(HEADERS).getAndSet(null);
  }
}
