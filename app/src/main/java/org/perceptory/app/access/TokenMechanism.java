package org.perceptory.app.access;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.perceptory.app.api.ApiAddress;
import org.perceptory.app.api.ProblemWriter;

/** Reads {@code Authorization: Bearer pct_…}; answers strangers to the API with 401 rather than with a sign-in page. */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";
    private static final int UNAUTHORIZED = HttpResponseStatus.UNAUTHORIZED.code();

    private final ProblemWriter problems;

    TokenMechanism(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().nullItem();
        }
        return identities.authenticate(
                new TokenRequest(header.substring(SCHEME.length()).strip()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return isOfApi(context)
                ? Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", "Bearer"))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (!isOfApi(context)) {
            return Uni.createFrom().item(false);
        }
        context.response().putHeader("WWW-Authenticate", "Bearer");
        problems.end(context.response(), UNAUTHORIZED);
        return Uni.createFrom().item(true);
    }

    private static boolean isOfApi(RoutingContext context) {
        return ApiAddress.holds(context.normalizedPath());
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenRequest.class);
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }
}
