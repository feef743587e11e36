package org.perceptory.app.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns refusals into {@code application/problem+json}. */
class ProblemMapper {

    @ServerExceptionMapper
    Response answer(ProblemException refusal) {
        return Response.status(refusal.status()).type("application/problem+json").entity(refusal.problem()).build();
    }
}
