package org.perceptory.app.feedback;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import jakarta.enterprise.event.Observes;
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
