package org.perceptory.app.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.sample.DeletedProject;
import org.perceptory.domain.sample.DeletedProjects;

/** The projects that a person deleted, for as long as they can be brought back. */
@Path("/api/v1/deleted-projects")
@Authenticated
@Blocking
@Tag(name = "Projects")
public class DeletedProjectResource {

    private final CurrentPerson current;
    private final DeletedProjects deleted;

    DeletedProjectResource(CurrentPerson current, DeletedProjects deleted) {
        this.current = current;
        this.deleted = deleted;
    }

    @GET
    @Operation(
            operationId = "listDeletedProjects",
            summary = "Your deleted projects that can still be brought back, the last deleted first")
    public List<DeletedProjectJson> list() {
        return deleted.of(current.get()).stream().map(DeletedProjectJson::of).toList();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{project}/restore")
    @APIResponse(responseCode = "204", description = "It is back")
    @Operation(operationId = "restoreProject", summary = "Bring a deleted project back with everything in it")
    public void restore(@RestPath UUID project) {
        deleted.restore(current.get(), project);
    }

    @DELETE
    @Path("{project}")
    @Operation(operationId = "removeProject", summary = "Remove a deleted project for good; nothing brings it back")
    public void remove(@RestPath UUID project) {
        deleted.remove(current.get(), project);
    }

    /** @param until when it can be brought back */
    @Schema(
            name = "DeletedProject",
            requiredProperties = {"id", "name", "modality", "samples", "deletedAt", "until"})
    public record DeletedProjectJson(
            UUID id, String name, Modality modality, int samples, Instant deletedAt, Instant until) {
        static DeletedProjectJson of(DeletedProject project) {
            return new DeletedProjectJson(
                    project.id(), project.name(), project.modality(), project.samples(), project.at(), project.until());
        }
    }
}
