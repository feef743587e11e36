package org.perceptory.app.feedback;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;

/**
 * The border at which a page's exceptions end: a refusal becomes its sentence; anything else is a fault of
 * ours, is logged under a number, and the person is told the number.
 */
class PageErrors {

  private static final Logger LOG = Logger.getLogger(PageErrors.class);

  void install(@Observes ServiceInitEvent event) {
    event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(PageErrors::tell));
  }

  private static void tell(ErrorEvent error) {
    Throwable cause = error.getThrowable();
    while (!(cause instanceof RefusedException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof RefusedException refusal) {
      show(Refusals.sentence(refusal));
      return;
    }
    // Pages read nothing but requests: what fails to be read is a connection that was closed or has stalled.
    if (cause instanceof HttpClosedException || cause instanceof IOException) {
      LOG.debug("A page went away in the middle of a request", cause);
      return;
    }
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.errorf(error.getThrowable(), "Fault %s in a page", number);
    show(Text.of("fault", number));
  }

  private static void show(String words) {
    UI ui = UI.getCurrent();
    if (ui != null) {
      ui.access(() -> Toast.problem(words));
    }
  }
}
