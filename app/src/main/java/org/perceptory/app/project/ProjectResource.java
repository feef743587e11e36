package org.perceptory.app.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.perceptory.app.api.FileName;
import org.perceptory.app.api.Problem;
import org.perceptory.app.api.ProblemException;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.LabelName;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.ProjectOrder;
import org.perceptory.domain.project.ProjectPage;
import org.perceptory.domain.project.ProjectQuery;
import org.perceptory.domain.project.ProjectSearch;
import org.perceptory.domain.project.ProjectSummary;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.sample.ProjectDuplicates;
import org.perceptory.domain.sample.ProjectFiles;

/** A person's projects. */
@Path("/api/v1/projects")
@Authenticated
@Blocking
@Tag(name = "Projects")
public class ProjectResource {

    private final CurrentPerson current;
    private final Projects projects;
    private final ProjectSearch search;
    private final ProjectStart start;
    private final ProjectFiles files;
    private final ProjectDuplicates duplicates;

    ProjectResource(
            CurrentPerson current,
            Projects projects,
            ProjectSearch search,
            ProjectStart start,
            ProjectFiles files,
            ProjectDuplicates duplicates) {
        this.current = current;
        this.projects = projects;
        this.search = search;
        this.start = start;
        this.files = files;
        this.duplicates = duplicates;
    }

    @GET
    @Operation(
            operationId = "listProjects",
            summary = "Your projects, the last changed first; with `q` those with this in their name, with `limit` and "
                    + "`offset` a page of them, whose header `X-Total-Count` says how many there are")
    public RestResponse<List<ProjectJson>> list(
            @RestQuery @DefaultValue("") String q,
            @Parameter(
                            description = "what they are sorted by",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"changed", "name", "kind"}))
                    @RestQuery
                    @DefaultValue("changed")
                    String sort,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "0")) @RestQuery @DefaultValue("0")
                    String offset,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
                    @RestQuery
                    @DefaultValue("2147483647")
                    String limit) {
        var order = Stream.of(ProjectOrder.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(sort))
                .findFirst();
        if (order.isEmpty()) {
            throw badPage();
        }
        ProjectPage page = search.find(current.get(), new ProjectQuery(q, order.get(), count(offset), count(limit)));
        return ResponseBuilder.ok(
                        page.projects().stream().map(ProjectResource::json).toList())
                .header("X-Total-Count", page.total())
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(value = ProjectJson.class, responseCode = "201", responseDescription = "It was made")
    @Operation(operationId = "createProject", summary = "Begin a project")
    public ProjectJson create(Beginning body) {
        Person person = current.get();
        Modality modality = body == null || body.modality() == null ? Modality.IMAGE : body.modality();
        String name = body == null || body.name() == null ? "" : body.name();
        UUID id = projects.create(person, name, modality, start.backbone(modality)).id;
        return json(search.find(person, id).orElseThrow());
    }

    @GET
    @Path("{project}/download")
    @Produces("application/zip")
    @Operation(
            operationId = "downloadProject",
            summary = "A project as one zip: a folder a class, and all else as project.json")
    public Response download(@RestPath UUID project) {
        var snapshot = files.snapshot(current.get(), project);
        StreamingOutput body = out -> files.write(snapshot, out);
        return Response.ok(body)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + FileName.of(snapshot.project().name, "project", ".zip") + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{project}/copies")
    @ResponseStatus(201)
    @APIResponseSchema(value = ProjectJson.class, responseCode = "201", responseDescription = "It was made")
    @Operation(
            operationId = "duplicateProject",
            summary = "Make a second project as this one is now, without its models")
    public ProjectJson duplicate(@RestPath UUID project, Named body) {
        Person person = current.get();
        UUID id = duplicates.duplicate(person, project, Named.nameOf(body)).id;
        return json(search.find(person, id).orElseThrow());
    }

    @DELETE
    @Path("{project}")
    @Operation(
            operationId = "deleteProject",
            summary = "Delete a project with everything in it; it can be brought back for a while")
    public void delete(@RestPath UUID project) {
        projects.delete(current.get(), project);
    }

    /** Read by us: of a number that is none RESTEasy says 404, without a word. */
    private static int count(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException none) {
            // As one that is negative.
        }
        throw badPage();
    }

    private static ProblemException badPage() {
        return new ProblemException(400, Problem.of("BAD_PAGE"));
    }

    private static ProjectJson json(ProjectSummary project) {
        return new ProjectJson(
                project.id(),
                project.name(),
                project.modality(),
                project.labels(),
                project.samples(),
                project.model().orElse(null),
                project.changedAt());
    }

    /**
     * What a new project is called, and whether it learns from pictures (as it does where this is missing) or sounds.
     */
    @Schema(requiredProperties = "name")
    public record Beginning(
            @Schema(description = Named.RANGE, minLength = 1, maxLength = LabelName.LONGEST)
            String name,

            Modality modality) {}

    /** @param model the id of the model in use, where there is one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "Project",
            requiredProperties = {"id", "name", "modality", "labels", "samples", "changedAt"})
    public record ProjectJson(
            UUID id, String name, Modality modality, int labels, int samples, UUID model, Instant changedAt) {}
}
