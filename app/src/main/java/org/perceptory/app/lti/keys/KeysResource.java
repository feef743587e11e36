package org.perceptory.app.lti.keys;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where platforms read our public keys. */
@Path("/lti/keys")
@PermitAll
public class KeysResource {

    private final ToolKeySet keys;

    KeysResource(ToolKeySet keys) {
        this.keys = keys;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response keys() {
        return Response.ok(keys.publicKeys())
                .header("Cache-Control", "max-age=300")
                .build();
    }
}
