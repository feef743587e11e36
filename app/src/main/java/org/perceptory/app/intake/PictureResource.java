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
import org.perceptory.domain.sample.Samples;
import org.perceptory.learning.sound.SpectrogramPicture;
import org.perceptory.learning.sound.StoredSound;

/** A sample's picture; a sound's is its spectrogram. */
@Path("/api/v1/samples/{sample}/image")
@Authenticated
@Blocking
@Tag(name = "Samples")
public class PictureResource {

    /** Of a spectrogram, in pixels: as large as a tile is on a fine screen. */
    private static final int SIDE = 192;

    private final CurrentPerson current;
    private final Samples samples;

    PictureResource(CurrentPerson current, Samples samples) {
        this.current = current;
        this.samples = samples;
    }

    @GET
    @Produces({"image/jpeg", "image/png"})
    @Operation(
            operationId = "getSampleImage",
            summary = "The picture as it is stored: upright, without its camera's notes; of a sound its spectrogram")
    public Response image(@RestPath UUID sample) {
        var stored = samples.stored(current.get(), sample).orElseThrow(ProblemException::notFound);
        return switch (stored.modality()) {
            case IMAGE -> kept(stored.content(), "image/jpeg");
            case AUDIO -> kept(SpectrogramPicture.png(StoredSound.decode(stored.content()), SIDE, SIDE), "image/png");
        };
    }

    /** What belongs to a sample never changes, but it is one person's: their browser may keep it, nobody between. */
    static Response kept(byte[] content, String type) {
        return Response.ok(content, type)
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }
}
