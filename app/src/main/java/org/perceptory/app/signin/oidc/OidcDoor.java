package org.perceptory.app.signin.oidc;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.stream.Stream;
import org.perceptory.app.signin.OwnPath;

/**
 * Sees to it that whoever does not come in by the sign-in service stands before the sign-in page with a sentence, and
 * not before an empty page: Quarkus answers failures by a bare status.
 */
class OidcDoor {

    /** Before Quarkus authenticates, which is at 200. */
    private static final int EARLY = 240;

    private static final int SEE_OTHER = 303;
    private static final int BAD = 400;
    private static final int FAULT = 500;

    private final Oidc oidc;

    OidcDoor(Oidc oidc) {
        this.oidc = oidc;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, EARLY);
    }

    private void watch(RoutingContext context) {
        if (context.normalizedPath().equals(Oidc.PATH)) {
            if (!oidc.present()) {
                context.response()
                        .setStatusCode(SEE_OTHER)
                        .putHeader("Location", "/sign-in")
                        .end();
                return;
            }
            context.addHeadersEndHandler(ignored -> answer(context));
        }
        context.next();
    }

    private static void answer(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader("Cache-Control", "no-store");
        Optional.ofNullable(problem(context)).ifPresent(problem -> {
            String next = Optional.ofNullable(response.headers().get("Location"))
                    .flatMap(OidcDoor::next)
                    .orElse("");
            response.setStatusCode(SEE_OTHER).putHeader("Location", "/sign-in?problem=" + problem + next);
        });
    }

    /**
     * The way of saying it: the service was not there, somebody said no, or whatever came back was not good; null for
     * none.
     */
    private static String problem(RoutingContext context) {
        int status = context.response().getStatusCode();
        boolean refused = context.request().getParam("error") != null;
        if (refused && status < FAULT) {
            return "access_denied".equals(context.request().getParam("error")) ? "denied" : "failed";
        }
        return status >= FAULT ? "away" : status >= BAD ? "failed" : null;
    }

    /** Where they wanted to go stays known: Quarkus puts it behind what the service said. */
    private static Optional<String> next(String location) {
        return Stream.of(location.split("[?&]"))
                .filter(field -> field.startsWith(OwnPath.NEXT + "="))
                .findFirst()
                .map(field -> "&" + field);
    }
}
