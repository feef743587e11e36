package org.perceptory.app.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.perceptory.app.signin.SignInView;

/** Holds every view to its annotation: {@code @AnonymousAllowed}, {@code @PermitAll} or {@code @RolesAllowed}. */
class NavigationAccess {

  void install(@Observes ServiceInitEvent event) {
    var control = new NavigationAccessControl(
        List.of(new AnnotatedViewAccessChecker()), new DefaultAccessCheckDecisionResolver());
    control.setLoginView(SignInView.class);
    event.getSource().addUIInitListener(ui -> ui.getUI().addBeforeEnterListener(control));
  }
}
