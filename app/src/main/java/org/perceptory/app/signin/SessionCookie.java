package org.perceptory.app.signin;

import io.vertx.core.http.HttpServerRequest;
import org.perceptory.domain.access.SignIns;

/** The cookie of who was vouched for elsewhere. */
public final class SessionCookie {

  public static final String NAME = "perceptory-session";

  private SessionCookie() {}

  /** @param secret of the sign-in */
  public static String open(HttpServerRequest request, String secret) {
    return NAME + "=" + secret + "; Path=/; Max-Age=" + SignIns.LASTS.toSeconds() + "; HttpOnly" + CookieRules.embedded(request);
  }

  static String close(HttpServerRequest request) {
    return NAME + "=; Path=/; Max-Age=0; HttpOnly" + CookieRules.embedded(request);
  }

  /** Ends the pages of whoever used this browser before. */
  public static String endOfPages(HttpServerRequest request) {
    return "JSESSIONID=; Path=/; Max-Age=0; HttpOnly" + CookieRules.embedded(request);
  }
}
