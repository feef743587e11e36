package org.perceptory.app.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.access.AccessTokens;
import org.perceptory.domain.person.Person;

/** Whose token it is: that person, with that person's role. */
@ApplicationScoped
public class TokenIdentityProvider implements IdentityProvider<TokenRequest> {

    private final AccessTokens tokens;

    TokenIdentityProvider(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<TokenRequest> getRequestType() {
        return TokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.secret()));
    }

    @ActivateRequestContext
    SecurityIdentity identity(String secret) {
        Person person = tokens.owner(secret).orElseThrow(AuthenticationFailedException::new);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.id.toString()))
                .addRole(person.role.name())
                .addAttribute(CurrentPerson.PERSON_ID, person.id)
                .build();
    }
}
