package org.perceptory.app.lti.launch;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.perceptory.app.address.OwnAddress;
import org.perceptory.app.signin.FrameCookie;
import org.perceptory.domain.lti.LaunchStates;

/** Says of a browser that it is the one in which a launch began. */
@ApplicationScoped
class LaunchCookie {

    private static final String NAME = "perceptory-lti";
    private static final String SECRET = "[A-Za-z0-9_-]{43}";

    private final OwnAddress own;

    LaunchCookie(OwnAddress own) {
        this.own = own;
    }

    /** What this browser holds; what nobody of ours can have given it counts as nothing. */
    Optional<String> secret(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(NAME))
                .map(Cookie::getValue)
                .filter(value -> value.matches(SECRET));
    }

    /** The header that makes a browser hold it, for as long as a launch lasts. */
    String keep(RoutingContext context, String secret) {
        return FrameCookie.set(NAME, secret, LaunchStates.LASTS, own.isTrusted(context));
    }
}
