package org.perceptory.app.address;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.lti.Address;

/** Where we are, as browsers see it. */
@ApplicationScoped
public class OwnAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final AddressConfig config;

    OwnAddress(AddressConfig config) {
        this.config = config;
    }

    /** Our origin, without a slash at the end. */
    public String origin(RoutingContext context) {
        return Address.origin(config.address()
                .orElseGet(() ->
                        context.request().scheme() + "://" + context.request().authority()));
    }

    /** Whether an address is one of ours. */
    public boolean isOurs(RoutingContext context, String address) {
        try {
            return origin(context).equals(Address.origin(address));
        } catch (RefusedException noAddress) {
            return false;
        }
    }

    /** Whether browsers trust our origin, and take {@code Secure} cookies from it: https, and this very machine. */
    public boolean isTrusted(RoutingContext context) {
        URI origin = URI.create(origin(context));
        return origin.getScheme().equals("https") || THIS_MACHINE.contains(origin.getHost());
    }
}
