package org.perceptory.domain.lti;

import java.util.List;

/**
 * What is told of a platform when it is registered, by hand or by itself.
 *
 * @param tokenAudience whom what we sign for its token endpoint is made out to; empty where that follows from the rest
 * @param authorizationServer what it calls the server that gives tokens, not always an address; empty for nothing
 * @param deployments those that are known; others are taken only with {@code anyDeployment}
 * @param frameOrigins such as {@code https://vle.example}, beside those of its addresses
 */
public record PlatformFacts(
        String name,
        String issuer,
        String clientId,
        String authorizationEndpoint,
        String tokenEndpoint,
        String tokenAudience,
        String authorizationServer,
        String keySetUrl,
        boolean anyDeployment,
        List<String> deployments,
        List<String> frameOrigins) {

    public PlatformFacts {
        deployments = List.copyOf(deployments);
        frameOrigins = List.copyOf(frameOrigins);
    }
}
