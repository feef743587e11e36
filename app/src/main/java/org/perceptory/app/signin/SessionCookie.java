package org.perceptory.app.signin;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.perceptory.domain.access.SignIns;

/** What somebody holds who was vouched for elsewhere. */
public final class SessionCookie {

    static final String NAME = "perceptory-session";

    private SessionCookie() {}

    /** The header that signs somebody in. */
    public static String keep(String secret, boolean trusted) {
        return FrameCookie.set(NAME, secret, SignIns.LASTS, trusted);
    }

    /** The header that signs them out. */
    static String end(boolean trusted) {
        return FrameCookie.end(NAME, trusted);
    }

    static Optional<String> secret(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }
}
