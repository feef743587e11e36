package org.perceptory.app.shell;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.perceptory.app.lti.platform.FrameAncestors;

/**
 * Headers of every answer. Cross-origin isolation gives the browser threads for the live classifier; the MIME types are
 * those that the servlet container does not know.
 */
class IsolationHeaders {

    private final FrameAncestors frames;

    IsolationHeaders(FrameAncestors frames) {
        this.frames = frames;
    }

    void register(@Observes Filters filters) {
        filters.register(this::addHeaders, 100);
    }

    private void addHeaders(RoutingContext context) {
        HttpServerResponse response = context.response();
        String path = context.normalizedPath();
        context.addHeadersEndHandler(ignored -> {
            var headers = response.headers();
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Embedder-Policy", "require-corp");
            // VLEs show our emblem on their own pages.
            headers.set("Cross-Origin-Resource-Policy", path.equals("/icon.svg") ? "cross-origin" : "same-origin");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()");
            // Pictures from elsewhere, as in a brief, would tell their server who reads it.
            headers.set(
                    "Content-Security-Policy",
                    "frame-ancestors " + frames.list(context)
                            + "; object-src 'none'; base-uri 'self'; img-src 'self' data: blob:");
            // Vaadin's own knows one origin alone, and would keep older browsers from showing us in a VLE's page.
            headers.remove("X-Frame-Options");
            if (path.startsWith("/VAADIN/build/")) {
                // The build puts a hash of the content into each of these names.
                headers.set("Cache-Control", "public, max-age=31536000, immutable");
            } else if (path.startsWith("/VAADIN/static/assets/fonts/")) {
                // No hash; but who has last month's drawing of a letter lacks nothing.
                headers.set("Cache-Control", "public, max-age=2592000");
            }
            if (headers.contains("Content-Type")) {
                return; // in development Vite answers .wasm?import with a script
            }
            if (path.endsWith(".wasm")) {
                headers.set("Content-Type", "application/wasm");
            } else if (path.endsWith(".mjs")) {
                headers.set("Content-Type", "text/javascript");
            }
        });
        context.next();
    }
}
