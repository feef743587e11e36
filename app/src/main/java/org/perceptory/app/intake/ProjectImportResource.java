package org.perceptory.app.intake;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.perceptory.app.intake.ArchiveResource.RefusedFile;
import org.perceptory.app.signin.CurrentPerson;

/** Projects that come back from the zip that they were taken along as. */
@Path("/api/v1/project-imports")
@Authenticated
@Blocking
@Tag(name = "Projects")
public class ProjectImportResource {

    private final CurrentPerson current;
    private final ProjectImport imports;

    ProjectImportResource(CurrentPerson current, ProjectImport imports) {
        this.current = current;
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    @APIResponseSchema(value = ImportJson.class, responseCode = "201", responseDescription = "It was made")
    @Operation(
            operationId = "importProject",
            summary = "Bring a project back from its download",
            description = "Makes a new project with the name, settings, classes and samples of the one that was"
                    + " downloaded. What is refused, and what of project.json makes no sense, is named; the rest comes"
                    + " back.")
    public ImportJson add(InputStream zip) throws IOException {
        var imported = imports.add(current.get(), zip);
        return new ImportJson(
                imported.project().id,
                imported.project().name,
                imported.outcome().samples().size(),
                RefusedFile.of(imported.outcome().refused()),
                imported.ignored());
    }

    /**
     * What became of it.
     *
     * @param added how many samples it has
     * @param ignored what of project.json made no sense, as paths
     */
    @Schema(
            name = "ProjectImport",
            requiredProperties = {"id", "name", "added", "refused", "ignored"})
    public record ImportJson(UUID id, String name, int added, List<RefusedFile> refused, List<String> ignored) {}
}
