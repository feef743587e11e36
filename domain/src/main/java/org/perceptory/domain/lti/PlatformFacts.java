package org.perceptory.domain.lti;

import java.util.List;

/**
 * What is told of a platform when it is registered, by hand or by itself.
 *
 * @param tokenAudience empty where it is the token endpoint's address
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
        String keySetUrl,
        boolean anyDeployment,
        List<String> deployments,
        List<String> frameOrigins) {

    public PlatformFacts {
        deployments = List.copyOf(deployments);
        frameOrigins = List.copyOf(frameOrigins);
    }
}
