package org.perceptory.app.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;

/** Which addresses are the API's: whoever asks there is a program, and is told of a fault as one. */
public final class ApiAddress {

    private static final List<String> ROOMS = List.of("/api/", "/models/backbones/");

    private ApiAddress() {}

    static boolean holds(ContainerRequestContext request) {
        return holds(path(request));
    }

    /** With a slash in front. */
    static String path(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }

    /** @param path of a request, with a slash in front; null counts as none of ours */
    public static boolean holds(String path) {
        return path != null && (path.equals("/api") || ROOMS.stream().anyMatch(path::startsWith));
    }
}
