package org.perceptory.app.lti;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Our public keys, for VLEs to check what we sign. */
@Path("/lti/keys")
@PermitAll
@Blocking
public class KeysResource {

  private final OurKeys keys;

  KeysResource(OurKeys keys) {
    this.keys = keys;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public String keySet() {
    return keys.published();
  }
}
