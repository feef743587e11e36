package org.perceptory.domain.lti;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.project.LabelName;

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

    /** @throws RefusedException PLATFORM_ADDRESS or PLATFORM_ID for what is none, or what is wrong with the name */
    void writeTo(Platform platform) {
        platform.name = new LabelName(name).text();
        platform.issuer = Address.of(issuer);
        platform.clientId = PlatformId.of(clientId);
        platform.authorizationEndpoint = Address.of(authorizationEndpoint);
        platform.tokenEndpoint = Address.of(tokenEndpoint);
        platform.tokenAudience = PlatformId.orNull(tokenAudience);
        platform.authorizationServer = PlatformId.orNull(authorizationServer);
        platform.keySetUrl = Address.of(keySetUrl);
        platform.anyDeployment = anyDeployment;
        platform.frameOrigins = frameOrigins.stream()
                .map(site -> Address.origin(Address.of(site)))
                .distinct()
                .collect(joining(" "));
    }

    /** Each once. @throws RefusedException PLATFORM_ID for what is none */
    List<String> deploymentIds() {
        return deployments.stream().map(PlatformId::of).distinct().toList();
    }
}
