package org.perceptory.app.signin;

import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Forgets the sign-in cookie and shows the door. */
@Path("/sign-out")
@PermitAll
public class SignOutResource {

  @GET
  @Operation(hidden = true)
  public Response signOut(RoutingContext context) {
    FormAuthenticationMechanism.logout(context);
    return Response.seeOther(URI.create("/sign-in")).build();
  }
}
