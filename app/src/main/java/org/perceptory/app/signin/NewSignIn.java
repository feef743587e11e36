package org.perceptory.app.signin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.perceptory.app.address.OwnAddress;

/**
 * Who fills in the form wants to be that person, whoever they came as before, and goes on to where they wanted to go
 * ({@link OwnPath#NEXT} of the form's address); Quarkus knows one page for everybody.
 */
class NewSignIn {

    /** After {@link SignInFormLimit}, before Quarkus authenticates. */
    private static final int EARLY = 240;

    private static final int FOUND = 302;

    private final OwnAddress own;

    NewSignIn(OwnAddress own) {
        this.own = own;
    }

    void register(@Observes Filters filters) {
        filters.register(this::formSent, EARLY);
    }

    private void formSent(RoutingContext context) {
        if (context.normalizedPath().endsWith("/j_security_check")) {
            context.addHeadersEndHandler(ignored -> answer(context));
        }
        context.next();
    }

    private void answer(RoutingContext context) {
        MultiMap headers = context.response().headers();
        if (SessionCookie.secret(context).isPresent()) {
            headers.add("Set-Cookie", SessionCookie.end(own.isTrusted(context)));
        }
        String location = headers.get("Location");
        Optional<String> next = OwnPath.of(context.request().getParam(OwnPath.NEXT));
        if (context.response().getStatusCode() == FOUND && location != null && next.isPresent()) {
            boolean failed = location.endsWith("?error");
            headers.set(
                    "Location",
                    failed
                            ? location + "&next=" + URLEncoder.encode(next.get(), StandardCharsets.UTF_8)
                            : own.origin(context) + next.get());
        }
    }
}
