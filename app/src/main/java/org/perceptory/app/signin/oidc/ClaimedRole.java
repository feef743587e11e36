package org.perceptory.app.signin.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.perceptory.domain.person.Role;

/** The role that a sign-in service's claims give, by the configuration. */
final class ClaimedRole {

    private ClaimedRole() {}

    /**
     * @param claims those of the ID token, and those of UserInfo where they are fetched
     * @return the highest that a value gives; nothing where none does, or none is configured
     */
    static Optional<Role> of(OidcConfig.Roles roles, Collection<JsonNode> claims) {
        Set<String> values = roles.claim().stream()
                .flatMap(path -> claims.stream().flatMap(each -> values(each, path)))
                .collect(Collectors.toSet());
        if (anyOf(values, roles.admins().orElse(List.of()))) {
            return Optional.of(Role.ADMIN);
        }
        return anyOf(values, roles.tutors().orElse(List.of())) ? Optional.of(Role.TUTOR) : Optional.empty();
    }

    private static boolean anyOf(Set<String> values, List<String> wanted) {
        return wanted.stream().anyMatch(values::contains);
    }

    /** A claim that has the whole path for its name, slashes and all, comes first: names may be addresses. */
    private static Stream<String> values(JsonNode claims, String path) {
        JsonNode value = claims;
        if (claims.has(path)) {
            value = claims.path(path);
        } else {
            for (String step : path.split("/")) {
                value = value.path(step);
            }
        }
        Stream<JsonNode> each = value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
        return each.filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
