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
import org.perceptory.app.intake.ArchiveIntake.Place;
import org.perceptory.app.intake.ArchiveIntake.Refused;
import org.perceptory.app.intake.ArchivePreview.PlannedLabel;
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
            description = "Sent again with the same id of your choice as `upload`, the same zip adds nothing twice."
                    + " With a class as `label`, files that lie in no folder go there.")
    public ArchiveJson add(@RestPath UUID project, @RestQuery UUID upload, @RestQuery UUID label, InputStream zip)
            throws IOException {
        var outcome = intake.add(place(project, label), upload == null ? UUID.randomUUID() : upload, zip);
        return new ArchiveJson(
                outcome.samples().size(),
                outcome.labels(),
                RefusedFile.of(outcome.refused()),
                outcome.samples(),
                outcome.made(),
                outcome.removed());
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "previewArchive",
            summary = "What a zip would come to; nothing is stored",
            description = "Judged by the names in it alone, so a zip of the same names without contents will do.")
    public PreviewJson preview(@RestPath UUID project, @RestQuery UUID label, InputStream zip) throws IOException {
        var preview = intake.preview(place(project, label), zip);
        return new PreviewJson(preview.labels(), preview.removed(), RefusedFile.of(preview.leftOut()));
    }

    private Place place(UUID project, UUID label) {
        Person person = current.get();
        return intake.place(person, projects.get(person, project), label);
    }

    /**
     * What became of the archive.
     *
     * @param samples ids of what was added
     * @param made ids of the classes that were made for it
     * @param removed ids of the empty classes that went for them
     */
    @Schema(
            name = "Archive",
            requiredProperties = {"added", "labels", "refused", "samples", "made", "removed"})
    public record ArchiveJson(
            int added,
            Set<String> labels,
            List<RefusedFile> refused,
            List<UUID> samples,
            List<UUID> made,
            List<UUID> removed) {}

    /** What would become of it. @param removed names of the empty classes that would go */
    @Schema(
            name = "ArchivePreview",
            requiredProperties = {"labels", "removed", "leftOut"})
    public record PreviewJson(List<PlannedLabel> labels, List<String> removed, List<RefusedFile> leftOut) {}

    /** A file that was not taken, and why. */
    @Schema(requiredProperties = {"name", "code", "title", "detail"})
    public record RefusedFile(String name, String code, String title, String detail) {
        static List<RefusedFile> of(List<Refused> files) {
            return files.stream()
                    .map(file -> of(file.name(), Problems.of(file.reason())))
                    .toList();
        }

        private static RefusedFile of(String name, Problem problem) {
            return new RefusedFile(name, problem.code(), problem.title(), problem.detail());
        }
    }
}
