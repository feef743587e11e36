package org.perceptory.app.api;

import static java.util.Map.entry;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the description what every operation of its kind may answer when something is wrong. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsDescribed implements OASFilter {

    private static final Map<Integer, String> MEANING = Map.ofEntries(
            entry(400, "The request cannot be read, or a parameter is amiss"),
            entry(401, "No access token, or one that is nobody’s"),
            entry(403, "Asked for with the sign-in cookie, and without the header that our own pages send"),
            entry(404, "There is nothing here, or it is not yours"),
            entry(406, "It does not come in a form that was asked for"),
            entry(409, "It does not go with what is there: a name or an id is taken, or there is no more room"),
            entry(410, "This Perceptory no longer has what the model was made with"),
            entry(413, "More bytes than any request may have"),
            entry(415, "The body is of a media type that is not taken"),
            entry(422, "What was sent is understood and refused, for what it is"),
            entry(429, "More of yours, or of all, wait for an answer than may"),
            entry(500, "A fault of ours"));

    /** What single operations may answer beside it, by their ids. */
    private static final Map<String, List<Integer>> OWN = Map.ofEntries(
            entry("createClass", List.of(409)),
            entry("renameClass", List.of(409)),
            entry("addSample", List.of(409)),
            entry("restoreSamples", List.of(409)),
            entry("addRecording", List.of(409)),
            entry("addArchive", List.of(409)),
            entry("duplicateProject", List.of(409)),
            entry("restoreProject", List.of(409)),
            entry("importProject", List.of(409)),
            entry("downloadLog", List.of(404)),
            entry("downloadMyData", List.of(429)),
            entry("getHead", List.of(410)),
            entry("downloadModel", List.of(410)),
            entry("downloadBundle", List.of(410)),
            entry("predict", List.of(410, 429)));

    /** Values of the domain, which knows nothing of descriptions: all that they have is there. */
    private static final List<String> WHOLE = List.of("ModelLabel", "ModelVerification", "TrainingSettings");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.getComponents().addSchema("Problem", problem());
        WHOLE.forEach(name -> {
            Schema schema = description.getComponents().getSchemas().get(name);
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        });
        description
                .getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        var statuses = new TreeSet<Integer>(List.of(406, 500));
        boolean changes = method != HttpMethod.GET;
        if (path.startsWith("/api/")) {
            statuses.add(401);
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (changes) {
            statuses.addAll(List.of(403, 413));
        } else {
            // Quarkus describes it wherever somebody is to be signed in.
            operation.getResponses().removeAPIResponse("403");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(400, 415, 422));
        } else if (hasQuery(operation)) {
            statuses.add(400);
        }
        statuses.addAll(OWN.getOrDefault(operation.getOperationId(), List.of()));
        statuses.forEach(status -> operation
                .getResponses()
                .addAPIResponse(
                        status.toString(), OASFactory.createAPIResponse().description(MEANING.get(status))));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                tell(status, response);
            }
        });
    }

    private static boolean hasQuery(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "query".equals(String.valueOf(parameter.getIn())));
    }

    private static void tell(String status, APIResponse response) {
        Content content = OASFactory.createContent()
                .addMediaType(
                        ProblemWriter.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        response.setContent(content);
        switch (status) {
            case "401" -> header(response, "WWW-Authenticate", Schema.SchemaType.STRING);
            case "429" -> header(response, "Retry-After", Schema.SchemaType.INTEGER);
            default -> {}
        }
    }

    private static void header(APIResponse response, String name, Schema.SchemaType type) {
        response.addHeader(
                name, OASFactory.createHeader().schema(OASFactory.createSchema().addType(type)));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What went wrong, as RFC 9457 tells it")
                .addProperty("code", text("for programs").pattern("^[A-Z_]+$"))
                .addProperty("title", text("what happened, for people"))
                .addProperty("detail", text("what to do about it, for people"))
                .required(List.of("code", "title", "detail"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
