package org.perceptory.app.lti;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.perceptory.app.signin.SessionCookie;
import org.perceptory.domain.access.SignIns;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.platform.Launches;
import org.perceptory.domain.platform.Launches.Started;
import org.perceptory.domain.platform.Platform;
import org.perceptory.domain.platform.Platforms;

/** Where a launch ends: the VLE's word is checked, the person is in, and led to what the link is for. */
@Path("/lti")
@PermitAll
@Blocking
public class LaunchResource {

  private final Launches launches;
  private final Platforms platforms;
  private final MessageValidator validator;
  private final Arrival arrival;
  private final SignIns signIns;
  private final LaunchPages pages;

  LaunchResource(Launches launches, Platforms platforms, MessageValidator validator, Arrival arrival, SignIns signIns,
      LaunchPages pages) {
    this.launches = launches;
    this.platforms = platforms;
    this.validator = validator;
    this.arrival = arrival;
    this.signIns = signIns;
    this.pages = pages;
  }

  @POST
  @Path("launch")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response launch(RoutingContext context, InputStream body) throws IOException {
    try {
      LaunchForm form = LaunchForm.read(body);
      Started started = launches.redeem(form.get("state"))
          .orElseThrow(() -> new RefusedLaunchException("state unknown, too old or used: " + form.get("error")));
      Platform platform = platforms.find(started.platform()).orElseThrow(() -> new RefusedLaunchException("platform disabled"));
      Cookie browser = context.request().getCookie(LaunchCookies.NAME);
      if (browser != null && !started.by(browser.getValue())) {
        throw new RefusedLaunchException("state of another browser");
      }
      LaunchMessage message = validator.believe(platform, started.nonce(), started.target(), form.get("id_token"));
      Arrival.Arrived arrived = arrival.of(platform, message);
      return browser == null ? pages.elsewhere(arrived, launches.ticket(arrived.person(), arrived.path()))
          : in(context, arrived.person(), arrived.path());
    } catch (RefusedLaunchException refused) {
      return pages.refused(refused);
    }
  }

  /** In a window of its own, where the browser keeps our cookies. */
  @GET
  @Path("go-on")
  @Operation(hidden = true)
  public Response goOn(RoutingContext context) {
    try {
      String ticket = LaunchForm.parse(context.request().query()).get("ticket");
      Launches.Onward onward = launches.goOn(ticket)
          .orElseThrow(() -> new RefusedLaunchException("ticket unknown, too old or used"));
      return in(context, onward.person(), onward.path());
    } catch (RefusedLaunchException refused) {
      return pages.refused(refused);
    }
  }

  /** Who was in before in this browser, is not any more: their page's session goes with the cookie. */
  private Response in(RoutingContext context, Person person, String path) {
    return Response.seeOther(URI.create(path)).header("Cache-Control", "no-store")
        .header("Set-Cookie", SessionCookie.open(context.request(), signIns.open(person)))
        .header("Set-Cookie", SessionCookie.endOfPages(context.request()))
        .build();
  }
}
