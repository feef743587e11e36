package org.perceptory.app.signin.oidc;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.perceptory.app.address.OwnAddress;
import org.perceptory.app.address.Pages;
import org.perceptory.app.signin.OwnPath;
import org.perceptory.app.signin.SessionCookie;
import org.perceptory.domain.access.SignIns;
import org.perceptory.domain.person.ArrivingIdentities;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Vouched;
import org.perceptory.domain.person.WaysIn;

/**
 * Takes in who comes from the sign-in service: whoever gets here was there, for Quarkus sends everybody else there
 * first ({@code quarkus.http.auth.permission.oidc}).
 */
@Path(Oidc.PATH)
@Blocking
public class OidcResource {

    private final OidcConfig config;
    private final Claims claims;
    private final WaysIn ways;
    private final ArrivingIdentities arriving;
    private final SignIns signIns;
    private final OwnAddress own;
    private final OidcSession session;
    private final SecurityIdentity identity;

    OidcResource(
            OidcConfig config,
            Claims claims,
            WaysIn ways,
            ArrivingIdentities arriving,
            SignIns signIns,
            OwnAddress own,
            OidcSession session,
            SecurityIdentity identity) {
        this.config = config;
        this.claims = claims;
        this.ways = ways;
        this.arriving = arriving;
        this.signIns = signIns;
        this.own = own;
        this.session = session;
        this.identity = identity;
    }

    /**
     * @param next a path of ours to go on to
     * @param connect there where somebody who is in wants one more way in, and is asked about it
     */
    @GET
    @Operation(hidden = true)
    public Response arrive(
            RoutingContext context, @QueryParam(OwnPath.NEXT) String next, @QueryParam("connect") String connect) {
        // What Quarkus keeps of it is not needed any more: from here on everybody is in by our own sign-in.
        session.logout().await().indefinitely();
        String subject = session.getIdToken().getSubject();
        if (subject == null || subject.isBlank()) {
            return Response.status(Response.Status.UNAUTHORIZED).build();
        }
        Vouched vouched = claims.read(session.getIdToken(), identity);
        boolean trusted = own.isTrusted(context);
        if (connect != null) {
            return Response.seeOther(
                            URI.create(own.origin(context) + Pages.connect().fromRoot()))
                    .header("Set-Cookie", ArrivingCookie.keep(arriving.keep(vouched), trusted))
                    .build();
        }
        Person person = ways.signedIn(vouched);
        OidcConfigurationMetadata service = identity.getAttribute("configuration-metadata");
        String endSession = config.endSession() ? service.getEndSessionUri() : null;
        return Response.seeOther(
                        URI.create(own.origin(context) + OwnPath.of(next).orElse("/")))
                .header("Set-Cookie", SessionCookie.keep(signIns.open(person, endSession), trusted))
                .build();
    }
}
