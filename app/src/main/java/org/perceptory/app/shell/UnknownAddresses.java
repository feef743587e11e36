package org.perceptory.app.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.perceptory.app.address.Ids;
import org.perceptory.app.course.JoinView;
import org.perceptory.app.lti.link.LinkView;
import org.perceptory.app.signin.InvitedView;

/**
 * Answers 404 to an address that leads to no page. Vaadin finds out only when the page that it sent has started and
 * asks where to go; a monitor, a search engine or somebody's script would read 200 for anything whatever.
 *
 * <p>Whether there is something behind an id, and whether it is for the person who asks, the page says when it is
 * opened: both look the same ({@link NotFoundPage}).
 */
class UnknownAddresses {

    /** Their parameters are codes and words. */
    private static final Set<Class<? extends Component>> WITHOUT_IDS =
            Set.of(JoinView.class, LinkView.class, InvitedView.class);

    void install(@Observes ServiceInitEvent event) {
        RouteRegistry routes = event.getSource().getRouter().getRegistry();
        event.addIndexHtmlRequestListener(page -> answer(page, routes));
    }

    private static void answer(IndexHtmlResponse page, RouteRegistry routes) {
        String path = page.getVaadinRequest().getPathInfo();
        if (path != null && !leadsToAPage(path.substring(1), routes)) {
            page.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }

    private static boolean leadsToAPage(String path, RouteRegistry routes) {
        if (path.chars().anyMatch(Character::isISOControl)) {
            return false; // Vaadin takes some of them for spaces at an end
        }
        var result = routes.getNavigationRouteTarget(path);
        if (!result.hasTarget()) {
            return false;
        }
        var parameters = result.getRouteParameters();
        return WITHOUT_IDS.contains(result.getRouteTarget().getTarget())
                || parameters.getParameterNames().stream()
                        .allMatch(
                                name -> parameters.get(name).flatMap(Ids::parse).isPresent());
    }
}
