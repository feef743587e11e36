package org.perceptory.app.signin;

import io.vertx.core.http.HttpServerRequest;

/**
 * How a cookie must be marked to be kept inside another site's frame. Browsers take {@code SameSite=None} only with
 * {@code Secure}, on https and on localhost; elsewhere, as in a lab without TLS, a cookie works outside of frames alone.
 */
public final class CookieRules {

  private CookieRules() {}

  /** Attributes to put behind a cookie. */
  public static String embedded(HttpServerRequest request) {
    return trusted(request) ? "; SameSite=None; Secure; Partitioned" : "; SameSite=Lax";
  }

  private static boolean trusted(HttpServerRequest request) {
    String host = request.authority() == null ? "" : request.authority().host();
    return "https".equals(request.scheme()) || host.equals("localhost") || host.endsWith(".localhost") || host.equals("127.0.0.1");
  }
}
