package org.perceptory.app.activity;

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
import org.perceptory.domain.activity.BriefPictures;

/** A picture of a brief, for who may read the brief. */
@Path("/api/v1/activities/{activity}/pictures/{picture}")
@Authenticated
@Blocking
@Tag(name = "Activities")
public class BriefPictureResource {

    private final CurrentPerson current;
    private final BriefPictures pictures;

    BriefPictureResource(CurrentPerson current, BriefPictures pictures) {
        this.current = current;
        this.pictures = pictures;
    }

    @GET
    @Produces("image/jpeg")
    @Operation(operationId = "getBriefPicture", summary = "A picture that a tutor put into the activity's brief")
    public Response picture(@RestPath UUID activity, @RestPath UUID picture) {
        byte[] jpeg = pictures.find(current.get(), activity, picture).orElseThrow(ProblemException::notFound);
        return Response.ok(jpeg)
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }
}
