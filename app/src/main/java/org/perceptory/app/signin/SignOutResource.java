package org.perceptory.app.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.perceptory.app.address.OwnAddress;
import org.perceptory.domain.access.SignIns;

/** Forgets who was signed in, whichever way they came, and shows the door. */
@Path("/sign-out")
@PermitAll
public class SignOutResource {

  private final SignIns signIns;
  private final OwnAddress own;
  private final String formCookie;

  SignOutResource(SignIns signIns, OwnAddress own, @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String formCookie) {
    this.signIns = signIns;
    this.own = own;
    this.formCookie = formCookie;
  }

  @GET
  @Operation(hidden = true)
  public Response signOut(RoutingContext context) {
    SessionCookie.secret(context).ifPresent(signIns::close);
    return Response.seeOther(URI.create("/sign-in"))
        .header("Set-Cookie", SessionCookie.end(own.isTrusted(context)))
        // The form's own way out knows only who came by the form, and who came otherwise may hold its cookie too.
        .header("Set-Cookie", formCookie + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict").build();
  }
}
