package org.perceptory.app.feedback;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.perceptory.app.text.Text;

/**
 * What a page that is opened while the database is away says: who asks cannot even be told then, and Quarkus would say
 * "Internal Server Error". The page tries again by itself; a program is told when to.
 */
class DatabaseAway {

    private static final Logger LOG = Logger.getLogger(DatabaseAway.class);
    private static final int UNAVAILABLE = 503;
    private static final String SECONDS = "5";
    /** Before Quarkus' own handler. */
    private static final int FIRST = -1_000_000;

    void install(@Observes Router router) {
        router.route().order(FIRST).failureHandler(DatabaseAway::answer);
    }

    private static void answer(RoutingContext context) {
        if (context.failure() == null
                || !PageErrors.databaseIsGone(context.failure())
                || context.response().headWritten()) {
            context.next();
            return;
        }
        LOG.warnf(
                "The database did not answer %s: %s",
                context.normalizedPath(), context.failure().getMessage());
        HttpServerResponse response = context.response()
                .setStatusCode(UNAVAILABLE)
                .putHeader("Retry-After", SECONDS)
                .putHeader("Cache-Control", "no-store");
        String title = Text.of("fault.away.title");
        String text = Text.of("fault.away.text");
        if (context.normalizedPath().startsWith("/api/")) {
            response.putHeader("Content-Type", "application/problem+json")
                    .end("{\"code\":\"DATABASE_AWAY\",\"title\":\"" + title + "\",\"detail\":\"" + text + "\"}");
        } else {
            response.putHeader("Content-Type", "text/html; charset=utf-8")
                    .end(PlainPage.tryingAgain(title, text, SECONDS));
        }
    }
}
