package org.perceptory.app.lti.launch;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.perceptory.app.address.OwnAddress;
import org.perceptory.app.api.FromElsewhere;
import org.perceptory.app.lti.FormBody;
import org.perceptory.app.lti.FramedBy;
import org.perceptory.app.lti.LtiPage;
import org.perceptory.app.lti.LtiRefusedException;
import org.perceptory.app.lti.LtiRefusedException.Advice;
import org.perceptory.app.lti.platform.FrameAncestors;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Secret;
import org.perceptory.domain.lti.Address;
import org.perceptory.domain.lti.LaunchStates;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.Platforms;

/**
 * Where a launch begins: a VLE says that somebody wants to come, and is asked who (1EdTech Security Framework 5.1.1).
 */
@Path("/lti/login")
@PermitAll
@FromElsewhere
public class LoginResource {

    private final Platforms platforms;
    private final LaunchStates states;
    private final FrameAncestors frames;
    private final LaunchCookie cookie;
    private final OwnAddress own;

    LoginResource(
            Platforms platforms, LaunchStates states, FrameAncestors frames, LaunchCookie cookie, OwnAddress own) {
        this.platforms = platforms;
        this.states = states;
        this.frames = frames;
        this.cookie = cookie;
        this.own = own;
    }

    @GET
    @Operation(hidden = true)
    public Response byLink(RoutingContext context) {
        return begin(context, FormBody.parse(context.request().query()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response byForm(RoutingContext context, InputStream body) {
        FormBody form = FormBody.read(body);
        FramedBy.posted(context, form);
        return begin(context, form);
    }

    private Response begin(RoutingContext context, FormBody form) {
        String issuer = form.need("iss");
        Platform platform = form.get("client_id")
                .map(client -> platforms.find(issuer, client))
                .orElseGet(() -> platforms.only(issuer))
                .filter(known -> known.enabled)
                .orElseThrow(() -> new LtiRefusedException(
                        Advice.NOT_REGISTERED,
                        "No platform " + issuer + " with client id "
                                + form.get("client_id").orElse("(none)")));
        if (!own.isOurs(context, form.need("target_link_uri"))) {
            throw new LtiRefusedException(
                    Advice.NOT_REGISTERED,
                    "target_link_uri " + form.need("target_link_uri") + " is not at " + own.origin(context)
                            + " (PERCEPTORY_WEB_ADDRESS)");
        }
        frames.welcome(platform);
        String browser = cookie.secret(context).orElseGet(Secret::draw);
        String nonce = Secret.draw();
        Optional<String> storage = form.get("lti_storage_target").filter(name -> name.matches("[\\w.-]{1,100}"));
        String state = states.begin(
                platform.id, nonce, browser, form.get("lti_deployment_id").orElse(null), storage.orElse(null));
        URI platformsSignIn = signIn(context, form, platform, state, nonce);
        Response answer = storage.map(target -> throughStorage(target, platform, state, browser, platformsSignIn))
                .orElseGet(() -> Response.status(Response.Status.FOUND)
                        .location(platformsSignIn)
                        .header("Cache-Control", "no-store")
                        .build());
        return Response.fromResponse(answer)
                .header("Set-Cookie", cookie.keep(context, browser))
                .build();
    }

    private URI signIn(RoutingContext context, FormBody form, Platform platform, String state, String nonce) {
        var query = new LinkedHashMap<String, String>();
        query.put("scope", "openid");
        query.put("response_type", "id_token");
        query.put("response_mode", "form_post");
        query.put("prompt", "none");
        query.put("client_id", platform.clientId);
        query.put("redirect_uri", own.origin(context) + "/lti/launch");
        query.put("state", state);
        query.put("nonce", nonce);
        query.put("login_hint", form.need("login_hint"));
        form.get("lti_message_hint").ifPresent(hint -> query.put("lti_message_hint", hint));
        String endpoint = platform.authorizationEndpoint;
        return URI.create(endpoint
                + (endpoint.contains("?") ? "&" : "?")
                + query.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /**
     * Has the platform's page keep what the browser holds, in case that the cookie does not come back; then goes on.
     */
    private static Response throughStorage(String target, Platform platform, String state, String browser, URI next) {
        var page = new LtiPage(Text.of("lti.opening"));
        page.panel()
                .attr("data-target", target)
                .attr("data-origin", Address.origin(platform.authorizationEndpoint))
                .attr("data-key", "perceptory_" + state.substring(0, 12))
                .attr("data-value", browser)
                .attr("data-next", next.toString());
        return page.script("keep.js").answer(200);
    }
}
