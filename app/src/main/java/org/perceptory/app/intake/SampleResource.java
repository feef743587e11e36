package org.perceptory.app.intake;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.perceptory.app.api.Needed;
import org.perceptory.app.api.Problem;
import org.perceptory.app.api.ProblemException;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.sample.Samples;

/** The samples of a project: listed, added one at a time, moved, deleted, brought back. */
@Path("/api/v1/projects/{project}/samples")
@Authenticated
@Blocking
@Tag(name = "Samples")
public class SampleResource {

    /** A file's name is for the person's eyes only; what is longer is cut. */
    private static final int LONGEST_NAME = 200;

    static final String HELD_OUT = "put aside as a test: never learnt from, only measured on";

    private final CurrentPerson current;
    private final Projects projects;
    private final Labels labels;
    private final Samples samples;
    private final SampleIntake intake;

    SampleResource(CurrentPerson current, Projects projects, Labels labels, Samples samples, SampleIntake intake) {
        this.current = current;
        this.projects = projects;
        this.labels = labels;
        this.samples = samples;
        this.intake = intake;
    }

    @GET
    @Operation(operationId = "listSamples", summary = "The samples of a project, or of one class, in their order")
    public List<SampleJson> list(
            @RestPath UUID project,
            @RestQuery UUID label,
            @Parameter(description = "only those put aside, or only those learnt from") @RestQuery Boolean heldOut) {
        Person person = current.get();
        projects.readable(person, project).orElseThrow(ProblemException::notFound);
        if (label != null && labels.of(person, project).stream().noneMatch(one -> one.id.equals(label))) {
            throw ProblemException.notFound();
        }
        List<SampleView> found = label == null ? samples.of(person, project) : samples.of(person, project, label);
        return found.stream()
                .filter(sample -> heldOut == null || sample.heldOut() == heldOut)
                .map(SampleJson::of)
                .toList();
    }

    @PUT
    @Path("{sample}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "addSample",
            summary = "Add a picture under an id of your choice; sending it again changes nothing")
    @APIResponse(
            responseCode = "201",
            description = "It was added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SampleJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SampleJson.class)))
    public RestResponse<SampleJson> add(
            @RestPath UUID project,
            @RestPath UUID sample,
            @Parameter(required = true, description = "the id of its class") @RestQuery UUID label,
            @RestQuery UUID burst,
            @RestQuery @DefaultValue("") String name,
            @Parameter(description = HELD_OUT) @RestQuery @DefaultValue("false") boolean heldOut,
            InputStream body)
            throws IOException {
        if (label == null) {
            throw new ProblemException(400, Problem.of("BAD_PARAMETER"));
        }
        // One byte more than is taken is enough to know that it is too much.
        byte[] content = body.readNBytes(intake.largestFile() + 1);
        var arrival =
                new ArrivingSample(project, label, sample, burst == null ? sample : burst, shortened(name), heldOut);
        var added = intake.add(current.get(), arrival, content);
        return ResponseBuilder.create(added.created() ? Status.CREATED : Status.OK, SampleJson.of(added.sample()))
                .build();
    }

    @POST
    @Path("move")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "moveSamples", summary = "Move samples to another class of the project")
    public Count move(@RestPath UUID project, Move move) {
        Person person = owner(project);
        Move asked = move == null ? new Move(null, null) : move;
        List<UUID> ids = Needed.list("ids", asked.ids());
        return new Count(samples.move(person, project, ids, Needed.field("label", asked.label())));
    }

    @POST
    @Path("hold-out")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "holdOutSamples",
            summary = "Put samples aside as a test, never learnt from, or (heldOut: false) have them learnt from again")
    public Count holdOut(@RestPath UUID project, HoldOut selected) {
        Person person = owner(project);
        HoldOut asked = selected == null ? new HoldOut(null, null) : selected;
        return new Count(samples.holdOut(person, project, Needed.list("ids", asked.ids()), asked.heldOut()));
    }

    @POST
    @Path("delete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "deleteSamples", summary = "Delete samples; they can be restored for a while")
    public Count delete(@RestPath UUID project, Ids selected) {
        return new Count(samples.delete(owner(project), project, Ids.of(selected)));
    }

    @POST
    @Path("restore")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "restoreSamples", summary = "Bring deleted samples back")
    public Count restore(@RestPath UUID project, Ids selected) {
        return new Count(samples.restore(owner(project), project, Ids.of(selected)));
    }

    /** A file's name, no longer than we keep it, and without what PostgreSQL does not keep in a text. */
    static String shortened(String name) {
        String kept = name.replace("\0", "");
        return kept.length() > LONGEST_NAME ? kept.substring(0, LONGEST_NAME) : kept;
    }

    /** Who asks, whose project it is: of what is not theirs nothing in the body is looked at. */
    private Person owner(UUID project) {
        Person person = current.get();
        projects.get(person, project);
        return person;
    }

    /** Which samples. */
    @Schema(requiredProperties = "ids")
    public record Ids(List<UUID> ids) {
        static List<UUID> of(Ids body) {
            return Needed.list("ids", body == null ? null : body.ids());
        }
    }

    /** Which samples go to which class. */
    @Schema(requiredProperties = {"ids", "label"})
    public record Move(List<UUID> ids, UUID label) {}

    /** Which samples are put aside; without {@code heldOut} they are. */
    @Schema(requiredProperties = "ids")
    public record HoldOut(List<UUID> ids, Boolean heldOut) {
        public HoldOut {
            heldOut = heldOut == null || heldOut;
        }
    }

    /** How many samples were changed. */
    @Schema(requiredProperties = "count")
    public record Count(int count) {}
}
