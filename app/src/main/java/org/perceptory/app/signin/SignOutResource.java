package org.perceptory.app.signin;

import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.perceptory.app.address.OwnAddress;
import org.perceptory.domain.access.SignIns;

/** Forgets who was signed in, whichever way they came, and shows the door. */
@Path("/sign-out")
@PermitAll
public class SignOutResource {

  private final SignIns signIns;
  private final OwnAddress own;

  SignOutResource(SignIns signIns, OwnAddress own) {
    this.signIns = signIns;
    this.own = own;
  }

  @GET
  @Operation(hidden = true)
  public Response signOut(RoutingContext context) {
    FormAuthenticationMechanism.logout(context);
    SessionCookie.secret(context).ifPresent(signIns::close);
    return Response.seeOther(URI.create("/sign-in")).header("Set-Cookie", SessionCookie.end(own.isTrusted(context))).build();
  }
}
