package org.perceptory.app.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses changes that ride on the sign-in cookie without our own header: another site's page can send the cookie, but
 * not the header. A request with a token of its own needs none. Launches come from another site by nature, and bring a
 * state that is good once, in the browser that it was given to.
 */
class CrossSiteGuard {

    private static final Set<String> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceClass().isAnnotationPresent(FromElsewhere.class)) {
            return;
        }
        boolean byCookie = request.getHeaderString("Authorization") == null;
        if (byCookie
                && !HARMLESS.contains(request.getMethod())
                && !"perceptory".equals(request.getHeaderString("X-Requested-With"))) {
            throw new ProblemException(403, Problem.of("CROSS_SITE"));
        }
    }
}
