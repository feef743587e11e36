package org.perceptory.app.lti.registration;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.perceptory.app.address.OwnAddress;
import org.perceptory.app.lti.FormBody;
import org.perceptory.app.lti.FramedBy;
import org.perceptory.app.lti.LtiPage;
import org.perceptory.app.lti.LtiRefusedException;
import org.perceptory.app.lti.LtiRefusedException.Advice;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.lti.PlatformFacts;
import org.perceptory.domain.lti.Platforms;
import org.perceptory.domain.lti.RegistrationInvitations;
import org.perceptory.domain.lti.RegistrationInvitations.Invitation;

/** The address that an admin of ours gives to an admin of a VLE; the VLE opens it, once. */
@Path("/lti/register")
@PermitAll
public class RegistrationResource {

    private final RegistrationInvitations invitations;
    private final Registrations registrations;
    private final Platforms platforms;
    private final OwnAddress own;

    RegistrationResource(
            RegistrationInvitations invitations, Registrations registrations, Platforms platforms, OwnAddress own) {
        this.invitations = invitations;
        this.registrations = registrations;
        this.platforms = platforms;
        this.own = own;
    }

    @GET
    @Operation(hidden = true)
    public Response register(RoutingContext context) {
        FormBody query = FormBody.parse(context.request().query());
        String configuration = query.need("openid_configuration");
        Invitation invitation = query.get("invitation")
                .flatMap(invitations::take)
                .orElseThrow(() ->
                        new LtiRefusedException(Advice.REGISTRATION, "An invitation that is unknown, used or too old"));
        FramedBy.allowAsker(context);
        try {
            PlatformFacts facts = registrations.exchange(
                    configuration,
                    query.get("registration_token").orElse(""),
                    own.origin(context),
                    FramedBy.referrer(context).stream().toList());
            invitation
                    .platform()
                    .ifPresentOrElse(known -> platforms.registerAgain(known, facts), () -> platforms.register(facts));
        } catch (IOException | RefusedException fault) {
            throw new LtiRefusedException(Advice.REGISTRATION, "A platform could not be registered", fault);
        }
        var page = new LtiPage(Text.of("register.done.title")).say(Text.of("register.done.text"));
        return page.script("close.js").answer(200);
    }
}
