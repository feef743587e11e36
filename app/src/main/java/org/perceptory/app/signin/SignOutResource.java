package org.perceptory.app.signin;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.perceptory.domain.access.SignIns;

/** Forgets the sign-in, by whichever way it came, and shows the door. */
@Path("/sign-out")
@PermitAll
@Blocking
public class SignOutResource {

  private final SignIns signIns;
  private final String form;

  /** @param form the name of the cookie of who signed in with a password */
  SignOutResource(SignIns signIns, @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String form) {
    this.signIns = signIns;
    this.form = form;
  }

  @GET
  @Operation(hidden = true)
  public Response signOut(RoutingContext context) {
    Cookie session = context.request().getCookie(SessionCookie.NAME);
    if (session != null) {
      signIns.close(session.getValue());
    }
    return Response.seeOther(URI.create("/sign-in"))
        .header("Set-Cookie", SessionCookie.close(context.request()))
        .header("Set-Cookie", form + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict")
        .build();
  }
}
