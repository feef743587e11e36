package org.perceptory.app.signin;

import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.perceptory.domain.access.SignIns;

/** Forgets the sign-in, by whichever way it came, and shows the door. */
@Path("/sign-out")
@PermitAll
@Blocking
public class SignOutResource {

  private final SignIns signIns;

  SignOutResource(SignIns signIns) {
    this.signIns = signIns;
  }

  @GET
  @Operation(hidden = true)
  public Response signOut(RoutingContext context) {
    FormAuthenticationMechanism.logout(context);
    Cookie session = context.request().getCookie(SessionCookie.NAME);
    if (session == null) {
      return Response.seeOther(URI.create("/sign-in")).build();
    }
    signIns.close(session.getValue());
    return Response.seeOther(URI.create("/sign-in")).header("Set-Cookie", SessionCookie.close(context.request())).build();
  }
}
