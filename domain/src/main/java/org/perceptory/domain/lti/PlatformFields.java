package org.perceptory.domain.lti;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is written down of a platform, by name, so that the log tells what of it was changed.
 *
 * @param values of each field; empty for nothing
 */
record PlatformFields(SortedMap<String, String> values) {

    /** As it is now. */
    static PlatformFields of(Platform platform, Collection<String> deployments) {
        var values = new TreeMap<String, String>();
        values.put("name", platform.name);
        values.put("issuer", platform.issuer);
        values.put("client_id", platform.clientId);
        values.put("authorization_endpoint", platform.authorizationEndpoint);
        values.put("token_endpoint", platform.tokenEndpoint);
        values.put("token_audience", Objects.toString(platform.tokenAudience, ""));
        values.put("authorization_server", Objects.toString(platform.authorizationServer, ""));
        values.put("key_set_url", platform.keySetUrl);
        values.put("enabled", Boolean.toString(platform.enabled));
        values.put("any_deployment", Boolean.toString(platform.anyDeployment));
        values.put("frame_origins", platform.frameOrigins);
        values.put("deployments", String.join(" ", new TreeSet<>(deployments)));
        return new PlatformFields(values);
    }

    /** Those in which it is not like the other, as {@code name: value}; null where there are none. */
    String unlike(PlatformFields other) {
        String told = values.entrySet().stream()
                .filter(field -> !field.getValue().equals(other.values.get(field.getKey())))
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(joining("; "));
        return told.isEmpty() ? null : told;
    }
}
