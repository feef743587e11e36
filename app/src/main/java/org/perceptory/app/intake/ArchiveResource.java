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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.perceptory.app.api.Problem;
import org.perceptory.app.api.Problems;
import org.perceptory.app.intake.ArchiveIntake.Outcome;
import org.perceptory.app.intake.ArchiveIntake.Place;
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

    private static final String HELD_OUT = "whether what lies in a folder `test` is put aside: never learnt from, only"
            + " measured on; left out, it is where there is something to learn from beside it";

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
    public ArchiveJson add(
            @RestPath UUID project,
            @RestQuery UUID upload,
            @RestQuery UUID label,
            @Parameter(description = HELD_OUT) @RestQuery Boolean heldOut,
            InputStream zip)
            throws IOException {
        Place place = place(project, label, heldOut);
        return ArchiveJson.of(intake.add(place, upload == null ? UUID.randomUUID() : upload, zip));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "previewArchive",
            summary = "What a zip would come to; nothing is stored",
            description = "Judged by the names in it alone, so a zip of the same names without contents will do.")
    public PreviewJson preview(
            @RestPath UUID project,
            @RestQuery UUID label,
            @Parameter(description = HELD_OUT) @RestQuery Boolean heldOut,
            InputStream zip)
            throws IOException {
        return PreviewJson.of(intake.preview(place(project, label, heldOut), zip));
    }

    private Place place(UUID project, UUID label, Boolean heldOut) {
        Person person = current.get();
        return intake.place(person, projects.get(person, project), label, heldOut);
    }

    /**
     * What became of the archive.
     *
     * @param heldOut how many of those added are put aside
     * @param silent seconds of sounds that were set aside because there is nothing to hear
     * @param leftOutMs at the ends of sounds, too little for a sample more; in ms
     * @param clipped how many sounds are so loud that their peaks are cut off
     * @param samples ids of what was added
     * @param made ids of the classes that were made for it
     * @param removed ids of the empty classes that went for them
     */
    @Schema(
            name = "Archive",
            requiredProperties = {
                "added",
                "heldOut",
                "labels",
                "refused",
                "silent",
                "leftOutMs",
                "clipped",
                "samples",
                "made",
                "removed"
            })
    public record ArchiveJson(
            int added,
            int heldOut,
            Set<String> labels,
            List<RefusedFile> refused,
            int silent,
            int leftOutMs,
            int clipped,
            List<UUID> samples,
            List<UUID> made,
            List<UUID> removed) {
        static ArchiveJson of(Outcome outcome) {
            return new ArchiveJson(
                    outcome.samples().size(),
                    outcome.heldOut(),
                    outcome.labels(),
                    RefusedFile.of(outcome.refused()),
                    outcome.silent(),
                    outcome.leftOutMillis(),
                    outcome.clipped(),
                    outcome.samples(),
                    outcome.made(),
                    outcome.removed());
        }
    }

    /**
     * What would become of it.
     *
     * @param removed names of the empty classes that would go
     * @param heldOut whether what lies in a folder {@code test} would be put aside
     */
    @Schema(
            name = "ArchivePreview",
            requiredProperties = {"labels", "removed", "leftOut", "heldOut"})
    public record PreviewJson(
            List<PlannedLabel> labels, List<String> removed, List<RefusedFile> leftOut, boolean heldOut) {
        static PreviewJson of(ArchivePreview preview) {
            return new PreviewJson(
                    preview.labels(),
                    preview.removed(),
                    preview.leftOut().stream()
                            .map(one -> RefusedFile.of(one.name(), one.files(), one.reason()))
                            .toList(),
                    preview.heldOut());
        }
    }

    /** A file that was not taken, and why. @param files more than one where it is a folder with so many */
    @Schema(requiredProperties = {"name", "files", "code", "title", "detail"})
    public record RefusedFile(String name, int files, String code, String title, String detail) {
        static List<RefusedFile> of(List<ArchiveIntake.Refused> files) {
            return files.stream().map(file -> of(file.name(), 1, file.reason())).toList();
        }

        private static RefusedFile of(String name, int files, RuntimeException reason) {
            Problem problem = Problems.of(reason);
            return new RefusedFile(name, files, problem.code(), problem.title(), problem.detail());
        }
    }
}
