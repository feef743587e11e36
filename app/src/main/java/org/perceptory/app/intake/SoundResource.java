package org.perceptory.app.intake;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.api.ProblemException;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.sample.Samples;

/** A sample's sound. */
@Path("/api/v1/samples/{sample}/sound")
@Authenticated
@Blocking
@Tag(name = "Samples")
public class SoundResource {

    private final CurrentPerson current;
    private final Samples samples;

    SoundResource(CurrentPerson current, Samples samples) {
        this.current = current;
        this.samples = samples;
    }

    @GET
    @Produces("audio/wav")
    @Operation(
            operationId = "getSampleSound",
            summary = "The sound as it is stored: a WAV file of one second, 16 kHz, mono")
    public Response sound(@RestPath UUID sample) {
        var stored = samples.stored(current.get(), sample)
                .filter(found -> found.modality() == Modality.AUDIO)
                .orElseThrow(ProblemException::notFound);
        return PictureResource.kept(stored.content(), "audio/wav");
    }
}
