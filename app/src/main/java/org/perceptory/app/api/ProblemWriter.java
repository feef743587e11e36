package org.perceptory.app.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/**
 * Writes a {@link Problem} where there is no JAX-RS to do it: before a resource is reached, and where there is none.
 */
@ApplicationScoped
public class ProblemWriter {

    static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the response with the problem for this status. */
    public void end(HttpServerResponse response, int status) {
        response.setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .end(Buffer.buffer(bytes(Faults.of(status))));
    }

    byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
