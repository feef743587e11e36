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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.perceptory.app.api.Problem;
import org.perceptory.app.api.Problems;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Projects;

/** Whole classes at once. */
@Path("/api/v1/projects/{project}/archive")
@Authenticated
@Blocking
@Tag(name = "Samples")
public class ArchiveResource {

    private final CurrentPerson current;
    private final Projects projects;
    private final ArchiveIntake intake;

    ArchiveResource(CurrentPerson current, Projects projects, ArchiveIntake intake) {
        this.current = current;
        this.projects = projects;
        this.intake = intake;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "addArchive",
            summary = "Add a zip with a folder a class; what is refused is named, the rest is added",
            description = "Sent again with the same id of your choice as `upload`, the same zip adds nothing twice.")
    public ArchiveJson add(@RestPath UUID project, @RestQuery UUID upload, InputStream zip) throws IOException {
        Person person = current.get();
        var outcome =
                intake.add(person, projects.get(person, project), upload == null ? UUID.randomUUID() : upload, zip);
        var refused = outcome.refused().stream()
                .map(file -> RefusedFile.of(file.name(), Problems.of(file.reason())))
                .toList();
        return new ArchiveJson(outcome.added(), outcome.labels(), refused);
    }

    /** What became of the archive. */
    @Schema(
            name = "Archive",
            requiredProperties = {"added", "labels", "refused"})
    public record ArchiveJson(int added, Set<String> labels, List<RefusedFile> refused) {}

    /** A file that was not taken, and why. */
    @Schema(requiredProperties = {"name", "code", "title", "detail"})
    public record RefusedFile(String name, String code, String title, String detail) {
        static RefusedFile of(String name, Problem problem) {
            return new RefusedFile(name, problem.code(), problem.title(), problem.detail());
        }
    }
}
