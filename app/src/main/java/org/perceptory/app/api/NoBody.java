package org.perceptory.app.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes a request without a body for one with empty JSON, whatever it is called: what has no bytes is of no kind, and
 * {@code curl -X POST} names none, {@code curl -d ''} a form.
 */
class NoBody {

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        boolean none = request.getHeaderString("Transfer-Encoding") == null && (length == null || length.equals("0"));
        if (none && ApiAddress.holds(request)) {
            request.getHeaders().putSingle("Content-Type", MediaType.APPLICATION_JSON);
        }
    }
}
