package org.perceptory.app.lti.advantage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.perceptory.domain.lti.Address;
import org.perceptory.domain.lti.Platform;

/**
 * Whom a claim for a platform's token endpoint is made out to. The Security Framework (4.1) says the authorization
 * server, and platforms differ about what that is: most take their token endpoint's address, Brightspace another.
 */
final class TokenAudiences {

    private static final Set<Integer> REFUSED = Set.of(400, 401);

    private TokenAudiences() {}

    /** What was registered, what the platform calls its authorization server where that is an address, its endpoint. */
    static List<String> of(Platform platform) {
        return Stream.of(
                        Optional.ofNullable(platform.tokenAudience),
                        Optional.ofNullable(platform.authorizationServer).filter(Address::isOne),
                        Optional.of(platform.tokenEndpoint))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /**
     * Whether the endpoint may have refused the claim for its audience (RFC 7523, 3.2): then another is worth a try.
     */
    static boolean mayBeWrong(int status, JsonNode answer) {
        String error = answer.path("error").asText("");
        String description = answer.path("error_description").asText("");
        return REFUSED.contains(status) && (error.equals("invalid_client") || description.matches("(?i).*\\baud.*"));
    }
}
