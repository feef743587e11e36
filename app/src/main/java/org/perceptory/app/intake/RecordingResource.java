package org.perceptory.app.intake;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.perceptory.app.api.Problem;
import org.perceptory.app.api.ProblemException;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.sample.AddedSample;

/** The way in for sounds: a recording becomes a sample a second. */
@Path("/api/v1/projects/{project}/recordings/{recording}")
@Authenticated
@Blocking
@Tag(name = "Samples")
public class RecordingResource {

    private final CurrentPerson current;
    private final RecordingIntake intake;

    RecordingResource(CurrentPerson current, RecordingIntake intake) {
        this.current = current;
        this.intake = intake;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "addRecording",
            summary =
                    "Add a recording (WAV or AIFF) under an id of your choice, cut into seconds; sending it again changes nothing")
    @APIResponse(
            responseCode = "201",
            description = "It was added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordingJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordingJson.class)))
    public RestResponse<RecordingJson> add(
            @RestPath UUID project,
            @RestPath UUID recording,
            @Parameter(required = true, description = "the id of its class") @RestQuery UUID label,
            @RestQuery @DefaultValue("") String name,
            @Parameter(description = SampleResource.HELD_OUT) @RestQuery @DefaultValue("false") boolean heldOut,
            InputStream body)
            throws IOException {
        if (label == null) {
            throw new ProblemException(400, Problem.of("BAD_PARAMETER"));
        }
        var arrival = new ArrivingSample(project, label, recording, recording, SampleResource.shortened(name), heldOut);
        var outcome = intake.add(current.get(), arrival, body);
        boolean created = outcome.added().stream().anyMatch(AddedSample::created);
        return ResponseBuilder.create(created ? Status.CREATED : Status.OK, RecordingJson.of(outcome))
                .build();
    }

    /**
     * What became of it.
     *
     * @param silent seconds that were set aside because there is nothing to hear
     * @param leftOutMs at the end, less than half a second, too little for a sample more; in ms
     * @param clipped whether it is so loud that its peaks are cut off
     */
    @Schema(
            name = "Recording",
            requiredProperties = {"added", "silent", "leftOutMs", "clipped"})
    public record RecordingJson(List<SampleJson> added, int silent, int leftOutMs, boolean clipped) {
        static RecordingJson of(RecordingIntake.Outcome outcome) {
            return new RecordingJson(
                    outcome.added().stream()
                            .map(AddedSample::sample)
                            .map(SampleJson::of)
                            .toList(),
                    outcome.silent(),
                    outcome.leftOutMillis(),
                    outcome.clipped());
        }
    }
}
