package org.perceptory.app.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.ProjectSummary;
import org.perceptory.domain.project.Projects;

/** A person's projects. */
@Path("/api/v1/projects")
@Authenticated
@Blocking
@Tag(name = "Projects")
public class ProjectResource {

  private final CurrentPerson current;
  private final Projects projects;
  private final Models models;
  private final ProjectStart start;

  ProjectResource(CurrentPerson current, Projects projects, Models models, ProjectStart start) {
    this.current = current;
    this.projects = projects;
    this.models = models;
    this.start = start;
  }

  @GET
  @Operation(summary = "Your projects, the last changed first")
  public List<ProjectJson> list() {
    Person person = current.get();
    return projects.of(person).stream().map(project -> json(person, project)).toList();
  }

  @POST
  @Operation(summary = "Begin a project")
  public Response create(Beginning body) {
    Person person = current.get();
    Modality modality = body == null || body.modality() == null ? Modality.IMAGE : body.modality();
    String name = body == null || body.name() == null ? "" : body.name();
    UUID id = projects.create(person, name, modality, start.backbone(modality)).id;
    var created = projects.of(person).stream().filter(project -> project.id().equals(id)).findFirst().orElseThrow();
    return Response.status(201).entity(json(person, created)).build();
  }

  @DELETE
  @Path("{project}")
  @Operation(summary = "Delete a project with everything in it; this cannot be undone")
  public void delete(@RestPath UUID project) {
    projects.delete(current.get(), project);
  }

  private ProjectJson json(Person person, ProjectSummary project) {
    UUID model = models.latest(person, project.id()).map((Model newest) -> newest.id).orElse(null);
    return new ProjectJson(project.id(), project.name(), project.modality().name(), project.labels(), project.samples(),
        model, project.changedAt());
  }

  /** What a new project is called, and whether it learns from pictures (as it does where this is missing) or sounds. */
  public record Beginning(String name, Modality modality) {}

  /** @param model the id of the newest model, where there is one */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ProjectJson(UUID id, String name, String modality, int labels, int samples, UUID model,
      Instant changedAt) {}
}
