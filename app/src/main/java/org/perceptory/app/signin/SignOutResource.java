package org.perceptory.app.signin;

import io.smallrye.common.annotation.Blocking;
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
@Blocking
public class SignOutResource {

  private final SignIns signIns;
  private final OwnAddress own;
  private final String form;

  /** @param form the name of the cookie of who signed in with a password */
  SignOutResource(SignIns signIns, OwnAddress own, @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String form) {
    this.signIns = signIns;
    this.own = own;
    this.form = form;
  }

  @GET
  @Operation(hidden = true)
  public Response signOut(RoutingContext context) {
    SessionCookie.secret(context).ifPresent(signIns::close);
    // Not by Quarkus' own way: that wants somebody to be in, and who lost their account is nobody.
    return Response.seeOther(URI.create("/sign-in"))
        .header("Set-Cookie", SessionCookie.end(own.isTrusted(context)))
        .header("Set-Cookie", form + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict")
        .build();
  }
}
