package org.perceptory.app.signin;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.perceptory.domain.person.LocalAccount;

/**
 * Looks up the account that the (encrypted) sign-in cookie names: who had a removed account, or another password, is
 * nobody at once.
 */
@ApplicationScoped
public class CookieIdentityProvider implements IdentityProvider<TrustedAuthenticationRequest> {

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> find(request.getPrincipal()));
    }

    @ActivateRequestContext
    SecurityIdentity find(String principal) {
        LocalAccount account = LocalAccount.findById(LocalIdentity.username(principal));
        return account != null && LocalIdentity.holds(principal, account) ? LocalIdentity.of(account) : nobody();
    }

    /** Not a failure: that would lead to the sign-in page, at which it would fail again. */
    private static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(""))
                .setAnonymous(true)
                .build();
    }
}
