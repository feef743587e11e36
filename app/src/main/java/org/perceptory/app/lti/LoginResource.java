package org.perceptory.app.lti;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.perceptory.app.shell.PublicAddress;
import org.perceptory.domain.platform.Launches;
import org.perceptory.domain.platform.Platform;
import org.perceptory.domain.platform.Platforms;

/** Where a VLE begins a launch (third-party initiated login): sends the browser back to it with state and nonce. */
@Path("/lti/login")
@PermitAll
@Blocking
public class LoginResource {

  private final Platforms platforms;
  private final Launches launches;
  private final PublicAddress address;
  private final LaunchPages pages;

  LoginResource(Platforms platforms, Launches launches, PublicAddress address, LaunchPages pages) {
    this.platforms = platforms;
    this.launches = launches;
    this.address = address;
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Response get(RoutingContext context) {
    try {
      return begin(context, LaunchForm.parse(context.request().query()));
    } catch (RefusedLaunchException refused) {
      return pages.refused(refused);
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response post(RoutingContext context, InputStream body) throws IOException {
    try {
      return begin(context, LaunchForm.read(body));
    } catch (RefusedLaunchException refused) {
      return pages.refused(refused);
    }
  }

  private Response begin(RoutingContext context, LaunchForm form) throws RefusedLaunchException {
    Platform platform = platforms.find(form.get("iss"), form.get("client_id"))
        .orElseThrow(() -> new RefusedLaunchException("no such platform: " + form.get("iss") + ", client " + form.get("client_id")));
    String target = form.get("target_link_uri");
    if (!address.holds(context, target)) {
      throw new RefusedLaunchException("target elsewhere: " + target);
    }
    if (form.get("login_hint").isEmpty()) {
      throw new RefusedLaunchException("no login_hint");
    }
    Launches.Begun begun = launches.begin(platform, target);
    URI back = UriBuilder.fromUri(platform.authorizationEndpoint)
        .queryParam("scope", "openid").queryParam("response_type", "id_token").queryParam("response_mode", "form_post")
        .queryParam("prompt", "none").queryParam("client_id", "{client}").queryParam("redirect_uri", "{redirect}")
        .queryParam("login_hint", "{hint}").queryParam("lti_message_hint", "{message}")
        .queryParam("state", begun.state()).queryParam("nonce", begun.nonce())
        .buildFromEncoded(encoded(platform.clientId), encoded(address.of(context) + "/lti/launch"),
            encoded(form.get("login_hint")), encoded(form.get("lti_message_hint")));
    return Response.seeOther(back).header("Cache-Control", "no-store")
        .header("Set-Cookie", LaunchCookies.begun(context, begun.browser())).build();
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
  }
}
