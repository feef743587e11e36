package org.perceptory.app.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.event.Observes;
import java.security.Principal;
import java.util.List;
import java.util.function.Predicate;
import org.perceptory.app.signin.OwnPath;
import org.perceptory.app.signin.SignInView;

/** Holds every view to its annotation: {@code @AnonymousAllowed}, {@code @PermitAll} or {@code @RolesAllowed}. */
class NavigationAccess {

    private final SecurityIdentity identity;

    NavigationAccess(SecurityIdentity identity) {
        this.identity = identity;
    }

    void install(@Observes ServiceInitEvent event) {
        var control = new ByIdentity();
        control.setLoginView(SignInView.class);
        event.getSource().addUIInitListener(ui -> ui.getUI().addBeforeEnterListener(control));
    }

    /**
     * A request that comes over the web socket takes nobody for somebody, and knows of no roles: the identity knows
     * both.
     */
    private final class ByIdentity extends NavigationAccessControl {

        private static final long serialVersionUID = 1;

        private ByIdentity() {
            super(List.of(new AnnotatedViewAccessChecker()), new DefaultAccessCheckDecisionResolver());
        }

        /** The sign-in page's address says where to go on to afterwards. */
        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            super.beforeEnter(event);
            if (event.hasForwardTarget() && event.getForwardTargetType() == SignInView.class) {
                String wanted = "/" + event.getLocation().getPathWithQueryParameters();
                if (!wanted.equals("/") && OwnPath.of(wanted).isPresent()) {
                    event.forwardTo(SignInView.class, QueryParameters.of(OwnPath.NEXT, wanted));
                }
            }
        }

        @Override
        protected Principal getPrincipal(VaadinRequest request) {
            return identity.isAnonymous() ? null : identity.getPrincipal();
        }

        @Override
        protected Predicate<String> getRolesChecker(VaadinRequest request) {
            return identity::hasRole;
        }
    }
}
