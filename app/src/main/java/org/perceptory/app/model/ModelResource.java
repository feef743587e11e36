package org.perceptory.app.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.api.FileName;
import org.perceptory.app.api.NoneMatch;
import org.perceptory.app.api.ProblemException;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.blob.Sha256;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.LabelName;
import org.perceptory.domain.project.Projects;
import org.perceptory.learning.head.HeadBytes;

/** A trained model: what it is, its head for the live page, its file, and the bundle to take along. */
@Path("/api/v1/models/{model}")
@Authenticated
@Blocking
@Tag(name = "Models")
public class ModelResource {

    private final CurrentPerson current;
    private final Models models;
    private final ModelHistory history;
    private final Projects projects;
    private final OfferedFiles files;
    private final ModelBundle bundle;
    private final ObjectMapper json;

    ModelResource(
            CurrentPerson current,
            Models models,
            ModelHistory history,
            Projects projects,
            OfferedFiles files,
            ModelBundle bundle,
            ObjectMapper json) {
        this.current = current;
        this.models = models;
        this.history = history;
        this.projects = projects;
        this.files = files;
        this.bundle = bundle;
        this.json = json;
    }

    @GET
    @Operation(operationId = "getModel", summary = "What a model is: its classes, settings, accuracy and file")
    public ModelJson model(@RestPath("model") UUID id) {
        Person person = current.get();
        Model model = find(person, id);
        return json(person, model);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("name")
    @Operation(
            operationId = "nameModel",
            summary = "Give a model a name; an empty one, or none, takes away the one that it has")
    public ModelJson name(@RestPath("model") UUID id, Name body) {
        Person person = current.get();
        history.name(person, id, body == null || body.name() == null ? "" : body.name());
        return json(person, find(person, id));
    }

    @POST
    @Path("use")
    @Operation(
            operationId = "useModel",
            summary = "Have the project answer with this model, until another one is trained or chosen")
    public ModelJson use(@RestPath("model") UUID id) {
        Person person = current.get();
        history.use(person, id);
        return json(person, find(person, id));
    }

    @DELETE
    @Operation(
            operationId = "deleteModel",
            summary = "Delete a model, which cannot be undone; what was handed in keeps its copy")
    public void delete(@RestPath("model") UUID id) {
        history.delete(current.get(), id);
    }

    /** What a model is to be called. */
    @Schema(name = "ModelName")
    public record Name(
            @Schema(description = "up to 60 characters, as a reader counts them", maxLength = LabelName.LONGEST)
            String name) {}

    @GET
    @Path("head")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getHead", summary = "The trained head, and where the backbone that it stands on is")
    @APIResponseSchema(HeadJson.class)
    public Response head(@RestPath("model") UUID id, @Context HttpHeaders headers) throws JsonProcessingException {
        Person person = current.get();
        Model model = find(person, id);
        double threshold = models.threshold(person, model);
        byte[] head = json.writeValueAsBytes(
                HeadJson.of(model, HeadBytes.read(model.head), files.backbone(model), threshold));
        // The threshold of a model may change, and whoever may read it: hence asked for anew, and sent once.
        var tag = new EntityTag(Sha256.hex(head));
        return (NoneMatch.holds(headers, tag) ? Response.ok(head) : Response.notModified())
                .tag(tag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    @GET
    @Path("labels.json")
    @Operation(operationId = "getLabels", summary = "The classes in the order of the probabilities")
    public LabelsJson labels(@RestPath("model") UUID id) {
        Person person = current.get();
        return labels(person, find(person, id));
    }

    @GET
    @Path("model.onnx")
    @Produces("application/octet-stream")
    @Operation(operationId = "downloadModel", summary = "The self-contained ONNX file")
    public Response onnx(@RestPath("model") UUID id) {
        Person person = current.get();
        Model model = find(person, id);
        return attachment(files.of(model), FileName.of(name(person, model), "model", "-" + model.version + ".onnx"));
    }

    @GET
    @Path("download")
    @Produces("application/zip")
    @Operation(
            operationId = "downloadBundle",
            summary = "The ONNX file with its labels and a runnable example in Python, JavaScript and Java")
    public Response download(@RestPath("model") UUID id) {
        Person person = current.get();
        Model model = find(person, id);
        LabelsJson labels = labels(person, model);
        return attachment(bundle.zip(model, labels), FileName.of(labels.name(), "model", "-" + model.version + ".zip"));
    }

    private ModelJson json(Person person, Model model) {
        boolean inUse = models.inUse(person, model.projectId)
                .filter(used -> used.id.equals(model.id))
                .isPresent();
        return ModelJson.of(model, inUse, models.threshold(person, model));
    }

    private Model find(Person person, UUID id) {
        return models.find(person, id).orElseThrow(ProblemException::notFound);
    }

    private String name(Person person, Model model) {
        return projects.readable(person, model.projectId).orElseThrow(ProblemException::notFound).name;
    }

    private LabelsJson labels(Person person, Model model) {
        return LabelsJson.of(name(person, model), model, models.threshold(person, model));
    }

    private static Response attachment(byte[] content, String name) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
