package org.perceptory.app.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Says how a file is sent to whoever sends it as a form does: its parts would be taken for a damaged file. */
class MultipartGuard {

    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        if (isMultipart(request) && ApiAddress.holds(request)) {
            throw new ProblemException(UNSUPPORTED_MEDIA_TYPE, Problem.of("MULTIPART"));
        }
    }

    static boolean isMultipart(ContainerRequestContext request) {
        String type = request.getHeaderString("Content-Type");
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
