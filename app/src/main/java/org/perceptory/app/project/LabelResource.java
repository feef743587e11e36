package org.perceptory.app.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.api.ProblemException;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
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
    @Operation(summary = "The classes of a project, in their order")
    public List<LabelJson> list(@RestPath UUID project) {
        Person person = current.get();
        projects.readable(person, project).orElseThrow(ProblemException::notFound);
        return labels.of(person, project).stream().map(LabelJson::of).toList();
    }

    @POST
    @Operation(summary = "Add a class")
    public Response create(@RestPath UUID project, Named body) {
        var label = labels.create(current.get(), project, Named.nameOf(body));
        return Response.status(201).entity(LabelJson.of(label)).build();
    }

    @PUT
    @Path("{label}/name")
    @Operation(summary = "Rename a class")
    public LabelJson rename(@RestPath UUID project, @RestPath UUID label, Named body) {
        Person person = current.get();
        return LabelJson.of(labels.rename(person, owned(person, project, label).id, Named.nameOf(body)));
    }

    @DELETE
    @Path("{label}")
    @Operation(summary = "Delete a class with its samples")
    public void delete(@RestPath UUID project, @RestPath UUID label) {
        Person person = current.get();
        labels.delete(person, owned(person, project, label).id);
    }

    private Label owned(Person person, UUID project, UUID label) {
        return labels.find(person, label)
                .filter(found -> found.projectId.equals(project))
                .orElseThrow(ProblemException::notFound);
    }

    /** A class as the API tells it. */
    public record LabelJson(UUID id, String name, String color) {
        static LabelJson of(Label label) {
            return new LabelJson(label.id, label.name, label.color);
        }
    }
}
