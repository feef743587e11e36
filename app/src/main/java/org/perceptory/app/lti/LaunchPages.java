package org.perceptory.app.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.perceptory.app.feedback.PlainPage;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.text.Text;

/** What a browser shows where a launch cannot simply go on. */
@ApplicationScoped
class LaunchPages {

  private static final Logger LOG = Logger.getLogger(LaunchPages.class);
  private static final int BAD_REQUEST = 400;

  /** Says what the person can do, and a number under which the log has the reason; never the reason. */
  Response refused(RefusedLaunchException refused) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.warnf("Launch %s refused: %s", number, refused.getMessage());
    return page(BAD_REQUEST, PlainPage.html(Text.of("launch.refused.title"), Text.of("launch.refused.text", number)));
  }

  /** Names who is let in: whoever sent somebody else here with a launch of their own is seen. */
  Response elsewhere(Arrival.Arrived arrived, String ticket) {
    return page(200, PlainPage.html(Text.of("launch.elsewhere.title"),
        Text.of("launch.elsewhere.text", PersonName.of(arrived.person()), arrived.course().title),
        "/lti/go-on?ticket=" + ticket, Text.of("launch.elsewhere.open")));
  }

  private static Response page(int status, String html) {
    return Response.status(status).entity(html).type("text/html; charset=utf-8").header("Cache-Control", "no-store").build();
  }
}
