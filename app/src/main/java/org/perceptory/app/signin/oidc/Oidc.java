package org.perceptory.app.signin.oidc;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.perceptory.app.signin.SignInService;
import org.perceptory.app.text.Text;

/** A sign-in service that speaks OpenID Connect, as pages see it. */
@ApplicationScoped
public class Oidc implements SignInService {

    /** Where signing in with it begins, and where it sends people back to. */
    public static final String PATH = "/sign-in/oidc";

    private final OidcConfig config;

    Oidc(OidcConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        if (present() && config.clientId().isEmpty()) {
            throw new IllegalStateException("perceptory.oidc.client-id must be set where perceptory.oidc.issuer is");
        }
    }

    @Override
    public boolean present() {
        return config.issuer().filter(issuer -> !issuer.isBlank()).isPresent();
    }

    @Override
    public String name() {
        return config.name().orElseGet(() -> Text.of("sign-in.oidc.name"));
    }

    @Override
    public String path() {
        return PATH;
    }

    /** RP-Initiated Logout 1.0. */
    @Override
    public URI end(String endSession, String back) {
        return UriBuilder.fromUri(endSession)
                .queryParam("client_id", "{id}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .build(config.clientId().orElse(""), back);
    }

    /** Whether this is its issuer, with or without a slash at the end. */
    public boolean isIssuer(String issuer) {
        return present() && bare(config.issuer().orElseThrow()).equals(bare(issuer));
    }

    private static String bare(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
