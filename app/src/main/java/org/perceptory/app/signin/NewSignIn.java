package org.perceptory.app.signin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.perceptory.app.address.OwnAddress;

/** Who fills in the form wants to be that person, whoever they came as before. */
class NewSignIn {

  /** After {@link SignInFormLimit}, before Quarkus authenticates. */
  private static final int EARLY = 240;

  private final OwnAddress own;

  NewSignIn(OwnAddress own) {
    this.own = own;
  }

  void register(@Observes Filters filters) {
    filters.register(this::forgetTheOther, EARLY);
  }

  private void forgetTheOther(RoutingContext context) {
    if (context.normalizedPath().endsWith("/j_security_check") && SessionCookie.secret(context).isPresent()) {
      String ended = SessionCookie.end(own.isTrusted(context));
      context.addHeadersEndHandler(ignored -> context.response().headers().add("Set-Cookie", ended));
    }
    context.next();
  }
}
