package org.perceptory.app.api;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Faults that JAX-RS finds before a resource is asked, and would answer with a bare status. */
class FrameworkFaults {

    private final ApiMethods methods;

    FrameworkFaults(ApiMethods methods) {
        this.methods = methods;
    }

    @ServerExceptionMapper
    Response answer(WebApplicationException fault, ContainerRequestContext request) {
        Response bare = fault.getResponse();
        if (!ApiAddress.holds(request) || bare.getStatus() < 400 || bare.hasEntity()) {
            return bare;
        }
        return switch (bare.getStatus()) {
            case 404 -> inQuery(fault, request) ? problem(400, Problem.of("BAD_PARAMETER")) : answer(404);
            case 405 ->
                Response.fromResponse(answer(405))
                        .header("Allow", String.join(", ", methods.at(ApiAddress.path(request))))
                        .build();
            case 415 -> MultipartGuard.isMultipart(request) ? problem(415, Problem.of("MULTIPART")) : answer(415);
            default -> answer(bare.getStatus());
        };
    }

    @ServerExceptionMapper
    Response answer(MismatchedInputException misfit) {
        String field = misfit.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return problem(400, field.isEmpty() ? Faults.of(400) : Problem.of("BAD_FIELD", field));
    }

    @ServerExceptionMapper
    Response answer(UnauthorizedException nobody) {
        return Response.fromResponse(answer(401))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response answer(ForbiddenException forbidden) {
        return answer(403);
    }

    /**
     * Of a path that is no id JAX-RS says the same as of a query that is none: the first is nowhere, the second amiss.
     */
    private static boolean inQuery(WebApplicationException fault, ContainerRequestContext request) {
        return fault.getCause() != null
                && request.getUriInfo().getPathParameters().values().stream()
                        .flatMap(List::stream)
                        .allMatch(FrameworkFaults::isId);
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text) != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static Response answer(int status) {
        return problem(status, Faults.of(status));
    }

    private static Response problem(int status, Problem problem) {
        return Response.status(status)
                .type(ProblemWriter.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
