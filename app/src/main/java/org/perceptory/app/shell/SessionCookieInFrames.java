package org.perceptory.app.shell;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.perceptory.app.address.OwnAddress;
import org.perceptory.app.signin.FrameCookie;

/**
 * Lets the servlet container's cookie, on which the pages' session hangs, hold in a VLE's frame. The container can be
 * told neither {@code SameSite} nor {@code Partitioned} (quarkus-http 5.5).
 */
class SessionCookieInFrames {

    private static final String COOKIE = "JSESSIONID=";

    private final OwnAddress own;

    SessionCookieInFrames(OwnAddress own) {
        this.own = own;
    }

    void register(@Observes Filters filters) {
        filters.register(this::rewrite, 110);
    }

    private void rewrite(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> {
            var headers = context.response().headers();
            List<String> cookies = headers.getAll("Set-Cookie");
            if (cookies.stream().anyMatch(cookie -> cookie.startsWith(COOKIE))) {
                String attributes = FrameCookie.attributes(own.isTrusted(context));
                headers.set(
                        "Set-Cookie",
                        cookies.stream()
                                .map(cookie -> cookie.startsWith(COOKIE) ? cookie + attributes : cookie)
                                .toList());
            }
        });
        context.next();
    }
}
