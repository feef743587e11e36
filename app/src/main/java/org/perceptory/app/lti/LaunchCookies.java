package org.perceptory.app.lti;

import io.vertx.ext.web.RoutingContext;
import org.perceptory.app.signin.CookieRules;

/** The cookie that says that a launch ends in the browser in which it began. */
final class LaunchCookies {

  static final String NAME = "perceptory-launch";
  private static final int SECONDS = 900;

  private LaunchCookies() {}

  static String begun(RoutingContext context, String secret) {
    return NAME + "=" + secret + "; Path=/lti; Max-Age=" + SECONDS + "; HttpOnly" + CookieRules.embedded(context.request());
  }
}
