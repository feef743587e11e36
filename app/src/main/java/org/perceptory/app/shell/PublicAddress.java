package org.perceptory.app.shell;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where others find this Perceptory: as configured ({@code perceptory.public-address}), or as this request found it. */
@ApplicationScoped
public class PublicAddress {

  private final Optional<String> configured;

  PublicAddress(@ConfigProperty(name = "perceptory.public-address") Optional<String> configured) {
    this.configured = configured.map(address -> address.replaceAll("/+$", ""));
  }

  /** Without a slash at its end. */
  public String of(RoutingContext context) {
    return configured.orElseGet(() -> context.request().scheme() + "://" + context.request().authority());
  }

  /** Whether that address is one of ours. */
  public boolean holds(RoutingContext context, String address) {
    String ours = of(context);
    return address.equals(ours) || address.startsWith(ours + "/");
  }
}
