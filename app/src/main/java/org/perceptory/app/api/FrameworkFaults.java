package org.perceptory.app.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.perceptory.app.text.Text;

/** Faults that JAX-RS finds before a resource is asked, and would answer with a bare status. */
class FrameworkFaults {

    private static final Logger LOG = Logger.getLogger(FrameworkFaults.class);

    /** As RFC 9110 (8.3.1) has it, whatever its parameters. */
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[^\\s/;,]+/[^\\s/;,]+\\s*(?:;|$)");

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
            case 400 ->
                fault.getCause() instanceof JsonProcessingException json
                        ? problem(400, JsonFaults.of(json))
                        : answer(400);
            case 404 -> inQuery(fault, request) ? problem(400, Problem.of("BAD_PARAMETER")) : answer(404);
            case 405 ->
                Response.fromResponse(answer(405))
                        .header("Allow", String.join(", ", methods.at(ApiAddress.path(request))))
                        .build();
            case 415 -> problem(415, wrongType(request));
            default -> answer(bare.getStatus());
        };
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response answer(JsonProcessingException fault) {
        if (JsonFaults.isOfRequest(fault)) {
            return problem(400, JsonFaults.of(fault));
        }
        LOG.error("An answer could not be written", fault);
        return answer(500);
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

    /** What names no media type is amiss wherever it is sent, also where any file is taken. */
    private static Problem wrongType(ContainerRequestContext request) {
        if (MultipartGuard.isMultipart(request)) {
            return Problem.of("MULTIPART");
        }
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        Problem wrong = Faults.of(415);
        return type == null || MEDIA_TYPE.matcher(type).lookingAt()
                ? wrong
                : new Problem(wrong.code(), wrong.title(), Text.of("problem.WRONG_MEDIA_TYPE.malformed", type));
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
