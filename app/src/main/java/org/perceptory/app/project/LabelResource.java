package org.perceptory.app.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.api.ProblemException;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.LabelName;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Projects;

/** The classes of a project. */
@Path("/api/v1/projects/{project}/labels")
@Authenticated
@Blocking
@Tag(name = "Projects")
public class LabelResource {

    private final CurrentPerson current;
    private final Projects projects;
    private final Labels labels;

    LabelResource(CurrentPerson current, Projects projects, Labels labels) {
        this.current = current;
        this.projects = projects;
        this.labels = labels;
    }

    @GET
    @Operation(operationId = "listClasses", summary = "The classes of a project, in their order")
    public List<LabelJson> list(@RestPath UUID project) {
        Person person = current.get();
        projects.readable(person, project).orElseThrow(ProblemException::notFound);
        return labels.of(person, project).stream().map(LabelJson::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(value = LabelJson.class, responseCode = "201", responseDescription = "It was made")
    @Operation(
            operationId = "createClass",
            summary = "Add a class; in a project of sounds it can be the one of background noise")
    public LabelJson create(@RestPath UUID project, NewClass body) {
        NewClass asked = body == null ? new NewClass("", false) : body;
        Person person = current.get();
        return LabelJson.of(
                asked.background()
                        ? labels.createBackground(person, project, asked.name())
                        : labels.create(person, project, asked.name()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{label}/name")
    @Operation(operationId = "renameClass", summary = "Rename a class")
    public LabelJson rename(@RestPath UUID project, @RestPath UUID label, Named body) {
        Person person = current.get();
        return LabelJson.of(labels.rename(person, owned(person, project, label).id, Named.nameOf(body)));
    }

    @DELETE
    @Path("{label}")
    @Operation(operationId = "deleteClass", summary = "Delete a class with its samples")
    public void delete(@RestPath UUID project, @RestPath UUID label) {
        Person person = current.get();
        labels.delete(person, owned(person, project, label).id);
    }

    private Label owned(Person person, UUID project, UUID label) {
        return labels.find(person, label)
                .filter(found -> found.projectId.equals(project))
                .orElseThrow(ProblemException::notFound);
    }

    /** What a new class is called, and whether it is what is heard when there is nothing to hear. */
    @Schema(requiredProperties = "name")
    public record NewClass(
            @Schema(description = Named.RANGE, minLength = 1, maxLength = LabelName.LONGEST)
            String name,

            boolean background) {
        public NewClass {
            name = name == null ? "" : name;
        }
    }

    /** A class as the API tells it. */
    @Schema(
            name = "Class",
            requiredProperties = {"id", "name", "color", "background"})
    public record LabelJson(
            UUID id,
            String name,
            @Schema(pattern = "^#[0-9a-f]{6}$") String color,
            boolean background) {
        static LabelJson of(Label label) {
            return new LabelJson(label.id, label.name, label.color, label.background);
        }
    }
}
