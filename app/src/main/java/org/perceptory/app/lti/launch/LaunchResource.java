package org.perceptory.app.lti.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.perceptory.app.address.OwnAddress;
import org.perceptory.app.api.FromElsewhere;
import org.perceptory.app.lti.FormBody;
import org.perceptory.app.lti.FramedBy;
import org.perceptory.app.lti.LtiRefusedException;
import org.perceptory.app.lti.LtiRefusedException.Advice;
import org.perceptory.app.lti.message.IdTokens;
import org.perceptory.app.lti.message.LaunchMessage;
import org.perceptory.app.signin.SessionCookie;
import org.perceptory.domain.lti.LaunchStates;
import org.perceptory.domain.lti.LaunchStates.Begun;
import org.perceptory.domain.lti.LaunchStates.Paused;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.Platforms;

/** Where a VLE's message arrives, and where a launch goes on whose browser was not known at once. */
@Path("/lti/launch")
@PermitAll
@FromElsewhere
public class LaunchResource {

    private final Platforms platforms;
    private final LaunchStates states;
    private final IdTokens tokens;
    private final Arrivals arrivals;
    private final LaunchCookie cookie;
    private final OwnAddress own;
    private final ObjectMapper json;

    LaunchResource(
            Platforms platforms,
            LaunchStates states,
            IdTokens tokens,
            Arrivals arrivals,
            LaunchCookie cookie,
            OwnAddress own,
            ObjectMapper json) {
        this.platforms = platforms;
        this.states = states;
        this.tokens = tokens;
        this.arrivals = arrivals;
        this.cookie = cookie;
        this.own = own;
        this.json = json;
    }

    /** Who typed the address, or reloaded it: there is nothing to see without a message. */
    @GET
    @Operation(hidden = true)
    public Response withoutMessage() {
        throw new LtiRefusedException(Advice.AGAIN, "/lti/launch was opened without a message");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response message(RoutingContext context, InputStream body) {
        FormBody form = FormBody.read(body);
        FramedBy.posted(context, form);
        Begun begun = states.take(form.need("state"))
                .orElseThrow(() -> new LtiRefusedException(Advice.AGAIN, "The state is unknown, used or too old"));
        Optional<String> held = cookie.secret(context);
        if (held.isPresent() && !begun.beganIn(held.get())) {
            throw new LtiRefusedException(Advice.AGAIN, "The state is another browser's");
        }
        form.get("error").ifPresent(error -> {
            throw new LtiRefusedException(
                    Advice.AGAIN,
                    "The platform answered " + error + ": "
                            + form.get("error_description").orElse(""));
        });
        Platform platform = enabled(begun.platform());
        LaunchMessage message = tokens.read(form.need("id_token"), platform, begun.nonce());
        checkPlace(context, platform, begun, message);
        if (held.isPresent()) {
            return arrive(context, platform, message);
        }
        if (!"iframe".equals(context.request().getHeader("Sec-Fetch-Dest"))) {
            // Only in a frame do browsers keep cookies back. And only a registered platform can show what follows in
            // one.
            throw new LtiRefusedException(Advice.AGAIN, "No cookie came back, and not from a frame");
        }
        return ContinuePage.of(states.pause(begun, write(message)), begun, platform, form.need("state"));
    }

    /** Goes on in the frame, where the VLE's storage says whose launch it is, or in a window that somebody opened. */
    @POST
    @Path("/continue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response goOn(RoutingContext context, InputStream body) {
        FormBody form = FormBody.read(body);
        Paused paused = states.resume(form.need("ticket"))
                .orElseThrow(() -> new LtiRefusedException(Advice.AGAIN, "The ticket is unknown, used or too old"));
        String site = context.request().getHeader("Sec-Fetch-Site");
        boolean byOurPage = "same-origin".equals(site);
        boolean right = form.get("proof").map(paused::beganIn).orElse(byOurPage);
        if (!right || !byOurPage) {
            throw new LtiRefusedException(
                    Advice.AGAIN, "A launch that another browser began, or another site continued (" + site + ")");
        }
        return arrive(context, enabled(paused.platform()), read(paused.launch()));
    }

    private Platform enabled(UUID id) {
        return platforms
                .find(id)
                .filter(platform -> platform.enabled)
                .orElseThrow(
                        () -> new LtiRefusedException(Advice.NOT_REGISTERED, "The platform was disabled or removed"));
    }

    private void checkPlace(RoutingContext context, Platform platform, Begun begun, LaunchMessage message) {
        if (!own.isOurs(context, message.target())) {
            throw new LtiRefusedException(
                    Advice.NOT_REGISTERED, "target_link_uri " + message.target() + " is not at " + own.origin(context));
        }
        boolean other = begun.deployment() != null && !begun.deployment().equals(message.deployment());
        if (other || !platforms.accepts(platform, message.deployment())) {
            throw new LtiRefusedException(
                    Advice.NOT_REGISTERED,
                    "Deployment " + message.deployment() + " of " + platform.name
                            + " is not one of those that are registered");
        }
    }

    private Response arrive(RoutingContext context, Platform platform, LaunchMessage message) {
        Arrival arrival = arrivals.arrive(platform, message);
        return Response.seeOther(URI.create(own.origin(context) + arrival.path()))
                .header("Cache-Control", "no-store")
                .header("Set-Cookie", SessionCookie.keep(arrival.secret(), own.isTrusted(context)))
                .build();
    }

    private String write(LaunchMessage message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private LaunchMessage read(String launch) {
        try {
            return json.readValue(launch, LaunchMessage.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A launch that was kept cannot be read", e);
        }
    }
}
