package org.perceptory.app.lti.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.perceptory.app.lti.message.MessageType;
import org.perceptory.app.lti.message.Words;
import org.perceptory.app.lti.platform.LoggedAddress;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.lti.Address;

/**
 * What a platform says of itself (LTI Dynamic Registration 1.0, 3.4).
 *
 * @param authorizationServer what it calls the server that gives tokens; empty where it says nothing
 * @param messages the types that it sends, each with the places where it offers to put it; none where it names none
 */
record OpenIdConfiguration(
        String issuer,
        String authorization,
        String token,
        String authorizationServer,
        String keySet,
        String registration,
        String family,
        Map<String, List<String>> messages) {

    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private static final int LONGEST_FAMILY = 20;
    private static final int LONGEST_NAME = 60;

    /**
     * @param address where it was read: it may speak for an issuer of this origin alone
     * @throws IOException where something is missing, or is an address of another kind
     */
    static OpenIdConfiguration of(JsonNode json, String address) throws IOException {
        var configuration = new OpenIdConfiguration(
                need(json, "issuer"),
                need(json, "authorization_endpoint"),
                need(json, "token_endpoint"),
                server(json.path("authorization_server").asText("").strip()),
                need(json, "jwks_uri"),
                need(json, "registration_endpoint"),
                json.path(PLATFORM).path("product_family_code").asText(""),
                messages(json.path(PLATFORM).path("messages_supported")));
        if (!Address.origin(configuration.issuer).equals(Address.origin(address))) {
            throw new IOException(LoggedAddress.of(address) + " speaks for another: " + configuration.issuer);
        }
        return configuration;
    }

    /** Whether it sends such messages; of one that names none, those that every platform has. */
    boolean sends(MessageType type) {
        return messages.isEmpty() ? type != MessageType.SUBMISSION_REVIEW : messages.containsKey(type.claim());
    }

    /** The places where it offers to put what such a message leads to; empty where it tells of none. */
    List<String> placements(MessageType type) {
        return messages.getOrDefault(type.claim(), List.of());
    }

    boolean isCanvas() {
        return family.equalsIgnoreCase("canvas");
    }

    /** What an admin may recognise it by: product and host. */
    String name() {
        String product = family.replaceAll("[^\\p{L}\\p{N} .-]", "").strip();
        String shown = product.isEmpty()
                ? "VLE"
                : product.substring(0, Math.min(product.length(), LONGEST_FAMILY))
                        .strip();
        String name = shown + " " + URI.create(issuer).getHost();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** As the standard has them, objects with a type, or as Moodle does, the types alone. */
    private static Map<String, List<String>> messages(JsonNode supported) {
        var messages = new HashMap<String, List<String>>();
        for (JsonNode message : supported) {
            String type = message.isTextual()
                    ? message.asText()
                    : message.path("type").asText("");
            if (!type.isBlank()) {
                messages.computeIfAbsent(type, any -> new ArrayList<>())
                        .addAll(StreamSupport.stream(message.path("placements").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList());
            }
        }
        return messages;
    }

    private static String server(String name) throws IOException {
        if (!Words.isExact(name, Words.ID)) {
            throw new IOException("The platform's authorization_server is too long or unprintable");
        }
        return name;
    }

    private static String need(JsonNode json, String name) throws IOException {
        try {
            return Address.of(Optional.ofNullable(json.path(name).textValue()).orElse(""));
        } catch (RefusedException noAddress) {
            throw new IOException("The platform's " + name + " is " + json.path(name), noAddress);
        }
    }
}
