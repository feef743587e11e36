package org.perceptory.app.signin.oidc;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret.Method;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perceptory.app.address.AddressConfig;
import org.perceptory.domain.Secret;
import org.perceptory.domain.lti.Address;

/**
 * What Quarkus is told of the sign-in service: at run time, and for our one address of it alone. Everywhere else it is
 * off, so that what its cookies and tokens say makes nobody somebody there.
 */
@ApplicationScoped
class OidcTenant implements TenantConfigResolver {

    private static final String ID = "perceptory";
    /** How long somebody may take to sign in there. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final OidcTenantConfig OFF =
            OidcTenantConfig.builder().tenantId("off").disableTenant().build();

    private final OidcTenantConfig on;

    /** @param key that of the sign-in cookie, the same on every node */
    OidcTenant(
            Oidc oidc,
            OidcConfig config,
            AddressConfig address,
            @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") String key) {
        this.on = oidc.present() ? build(config, address, key) : OFF;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        return Uni.createFrom().item(context.normalizedPath().equals(Oidc.PATH) ? on : OFF);
    }

    private static OidcTenantConfig build(OidcConfig config, AddressConfig address, String key) {
        String origin = address.address().map(Address::origin).orElse("");
        // Derived, so that any node can go on with what another began.
        String secret = Secret.hash("sign-in service " + key);
        var tenant = OidcTenantConfig.authServerUrl(config.issuer().orElseThrow())
                .tenantId(ID)
                .clientId(config.clientId().orElseThrow())
                .applicationType(ApplicationType.WEB_APP);
        config.clientSecret()
                .ifPresent(known ->
                        tenant.credentials().clientSecret(known, Method.BASIC).end());
        return tenant.authentication()
                .scopes(config.scopes())
                .pkceRequired()
                .nonceRequired()
                .stateSecret(secret.substring(0, 32))
                .stateCookieAge(PATIENCE)
                .redirectPath(origin + Oidc.PATH)
                .restorePathAfterRedirect()
                .errorPath(origin + "/sign-in")
                .cookiePath(Oidc.PATH)
                .cookieForceSecure(origin.startsWith("https:"))
                .userInfoRequired(config.userInfo())
                .javaScriptAutoRedirect(true)
                .end()
                .tokenStateManager()
                .encryptionSecret(secret.substring(32))
                .end()
                .build();
    }
}
