package org.perceptory.app.signin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Turns away sign-in forms that nobody typed. Vert.x gives up reading a form field of more than 2,048 bytes, and
 * Quarkus then never answers: such a form fails here, as any other wrong one does.
 */
class SignInFormLimit {

    private static final String ACTION = "/j_security_check";
    private static final int LARGEST_FORM = 2_048;
    /** Before Quarkus authenticates, which is at 200. */
    private static final int EARLY = 250;

    void register(@Observes Filters filters) {
        filters.register(SignInFormLimit::check, EARLY);
    }

    private static void check(RoutingContext context) {
        if (context.normalizedPath().endsWith(ACTION) && !small(context.request())) {
            context.response()
                    .setStatusCode(302)
                    .putHeader("Location", "/sign-in?error")
                    .putHeader("Connection", "close")
                    .end();
            return;
        }
        context.next();
    }

    /** A form that does not say how large it is counts as large: browsers always say. */
    private static boolean small(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.length() <= 9 && Integer.parseInt(length) <= LARGEST_FORM;
    }
}
