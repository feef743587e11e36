package org.perceptory.app.signin;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.perceptory.app.address.OwnAddress;
import org.perceptory.domain.access.SignIns;

/** Forgets who was signed in, whichever way they came, and shows the door. */
@Path("/sign-out")
@PermitAll
@Blocking
public class SignOutResource {

    /** What browsers say of somebody who goes to an address; programs say nothing. */
    private static final Set<String> GOES_THERE = new HashSet<>(Arrays.asList("document", "iframe", null));

    private final SignIns signIns;
    private final OwnAddress own;
    private final SignInService service;
    private final String form;

    /** @param form the name of the cookie of who signed in with a password */
    SignOutResource(
            SignIns signIns,
            OwnAddress own,
            SignInService service,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String form) {
        this.signIns = signIns;
        this.own = own;
        this.service = service;
        this.form = form;
    }

    @GET
    @Operation(hidden = true)
    public Response signOut(RoutingContext context) {
        if (!GOES_THERE.contains(context.request().headers().get("Sec-Fetch-Dest"))) {
            // As the address of a picture that somebody put into a text.
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        URI then = SessionCookie.secret(context)
                .flatMap(signIns::close)
                // There too, so that the next at this computer is not let in by it.
                .map(endSession -> service.end(endSession, own.origin(context) + "/sign-in"))
                .orElse(URI.create("/sign-in"));
        // Not by Quarkus' own way: that wants somebody to be in, and who lost their account is nobody.
        return Response.seeOther(then)
                .header("Set-Cookie", SessionCookie.end(own.isTrusted(context)))
                .header("Set-Cookie", form + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict")
                .build();
    }
}
