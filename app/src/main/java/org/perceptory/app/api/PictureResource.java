package org.perceptory.app.api;

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
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.sample.Samples;

/** A sample's picture. */
@Path("/api/v1/samples/{sample}/image")
@Authenticated
@Blocking
@Tag(name = "Samples")
public class PictureResource {

  private final CurrentPerson current;
  private final Samples samples;

  PictureResource(CurrentPerson current, Samples samples) {
    this.current = current;
    this.samples = samples;
  }

  @GET
  @Produces("image/jpeg")
  @Operation(summary = "The picture as it is stored: upright, without its camera's notes")
  public Response image(@RestPath UUID sample) {
    byte[] jpeg = samples.content(current.get(), sample).orElseThrow(ProblemException::notFound);
    // A sample's picture never changes, but it is one person's: their browser may keep it, nobody between.
    return Response.ok(jpeg).header("Cache-Control", "private, max-age=31536000, immutable").build();
  }
}
