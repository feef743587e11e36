package org.perceptory.app.lti;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.perceptory.app.text.Text;

/** Tells a person what they can do; the log, under the same number, why. */
class LtiRefusals {

    private static final Logger LOG = Logger.getLogger("perceptory.lti");
    private static final int LOGGED = 500;

    /** The page has nothing to press and nothing of anybody: who sent the person may show it where it shows us. */
    @ServerExceptionMapper
    Response answer(LtiRefusedException refusal, RoutingContext context) {
        FramedBy.allowAsker(context);
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.warnf("Launch %s refused: %s", number, oneLine(LogReason.of(refusal)));
        return new LtiPage(Text.of("lti.refused.title"))
                .say(Text.of("lti.refused." + refusal.advice()))
                .whisper(Text.of("lti.refused.number", number))
                .answer(refusal.advice().status());
    }

    /** Parts of it come from outside, and must not look like lines of ours. */
    private static String oneLine(String reason) {
        String line = reason.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LOGGED ? line : line.substring(0, LOGGED) + "…";
    }
}
