package org.perceptory.app.signin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Lets the servlet container's own session cookie live inside a VLE's frame: the container knows no {@code Partitioned}. */
class PageSessionCookie {

  private static final String NAME = "JSESSIONID=";
  private static final int EARLY = 90;

  void register(@Observes Filters filters) {
    filters.register(PageSessionCookie::mark, EARLY);
  }

  private static void mark(RoutingContext context) {
    context.addHeadersEndHandler(ignored -> {
      var headers = context.response().headers();
      List<String> cookies = headers.getAll("Set-Cookie");
      if (cookies.stream().anyMatch(PageSessionCookie::unmarked)) {
        headers.remove("Set-Cookie");
        cookies.forEach(cookie -> headers.add("Set-Cookie",
            unmarked(cookie) ? cookie + CookieRules.embedded(context.request()) : cookie));
      }
    });
    context.next();
  }

  private static boolean unmarked(String cookie) {
    return cookie.startsWith(NAME) && !cookie.contains("SameSite");
  }
}
