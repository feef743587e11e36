package org.perceptory.app.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Faults of a request to the API that never reach JAX-RS, or that JAX-RS hands back: a body of more bytes than are
 * taken, a path that cannot be, and what went wrong in ourselves.
 */
@ApplicationScoped
class RouteFaults {

    private static final Logger LOG = Logger.getLogger(RouteFaults.class);
    /** Before Quarkus looks at the size of the body, which it refuses without a word. */
    private static final int FIRST = -1_000;
    /** After the resources and the pages, before Quarkus' own handler of failures. */
    private static final int LAST = 1_000_000;

    /** Encoded control characters, which no address of ours has and some file systems choke on. */
    private static final Pattern CONTROL = Pattern.compile("%(?:[01]\\p{XDigit}|7[fF])");

    private static final int FAULT = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int BROKEN = 500;

    private final ProblemWriter problems;
    private final long largestBody;

    RouteFaults(
            ProblemWriter problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.problems = problems;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
        router.route().order(LAST).failureHandler(this::failed);
    }

    private void check(RoutingContext context) {
        String path = context.request().path();
        if (!ApiAddress.holds(path)) {
            context.next();
        } else if (bytes(context) > largestBody) {
            // What is still on its way would be taken for the next request.
            context.response().putHeader("Connection", "close");
            context.response()
                    .endHandler(ended -> context.request().connection().close());
            problems.end(context.response(), TOO_LARGE);
        } else if (CONTROL.matcher(path).find()) {
            problems.end(context.response(), NOT_FOUND);
        } else {
            context.next();
        }
    }

    /** As the request says itself: Netty refuses what is no number, and counts the bytes. */
    private static long bytes(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    private void failed(RoutingContext context) {
        if (!ApiAddress.holds(context.request().path()) || context.response().headWritten()) {
            context.next();
            return;
        }
        int status = context.statusCode() < FAULT ? BROKEN : context.statusCode();
        if (status >= BROKEN) {
            LOG.errorf(context.failure(), "%s %s failed", context.request().method(), context.normalizedPath());
        }
        problems.end(context.response(), status);
    }
}
