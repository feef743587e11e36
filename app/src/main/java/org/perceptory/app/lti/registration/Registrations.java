package org.perceptory.app.lti.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.perceptory.app.lti.platform.LoggedAddress;
import org.perceptory.app.lti.platform.PlatformHttp;
import org.perceptory.app.lti.platform.PublicAddress;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.lti.Address;
import org.perceptory.domain.lti.PlatformFacts;

/** Tells a platform who we are and learns who it is. */
@ApplicationScoped
class Registrations {

    private final PlatformHttp http;
    private final PublicAddress addresses;
    private final ObjectMapper json;

    Registrations(PlatformHttp http, PublicAddress addresses, ObjectMapper json) {
        this.http = http;
        this.addresses = addresses;
        this.json = json;
    }

    /**
     * @param token what the platform gave for this; empty where it gave none
     * @param origin ours
     * @param shownBy sites whose page shows the registration, and so may show the rest
     * @return what is to be written down of the platform
     * @throws IOException where the platform does not answer as it should, or has an address that we do not ask
     */
    PlatformFacts exchange(String configurationAddress, String token, String origin, List<String> shownBy)
            throws IOException {
        // Canvas tells of itself only to who has its token.
        OpenIdConfiguration platform = OpenIdConfiguration.of(
                read(HttpRequest.newBuilder(uri(configurationAddress)), token), configurationAddress);
        for (String address : List.of(platform.token(), platform.keySet(), platform.authorization())) {
            addresses.check(uri(address));
        }
        byte[] tool = json.writeValueAsBytes(ToolRegistration.of(origin, platform));
        JsonNode registered = read(
                HttpRequest.newBuilder(uri(platform.registration()))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(tool)),
                token);
        String clientId = registered.path("client_id").asText("");
        if (clientId.isBlank()) {
            throw new IOException("The platform gave no client_id");
        }
        String deployment =
                registered.path(ToolRegistration.TOOL).path("deployment_id").asText("");
        return new PlatformFacts(
                platform.name(),
                platform.issuer(),
                clientId,
                platform.authorization(),
                platform.token(),
                "",
                platform.authorizationServer(),
                platform.keySet(),
                true,
                deployment.isEmpty() ? List.of() : List.of(deployment),
                further(shownBy, platform, origin));
    }

    /** Those that may not show us anyway, as its own addresses and we ourselves do. */
    private static List<String> further(List<String> sites, OpenIdConfiguration platform, String origin) {
        List<String> anyway =
                List.of(Address.origin(platform.issuer()), Address.origin(platform.authorization()), origin);
        return sites.stream().filter(site -> !anyway.contains(site)).toList();
    }

    private static URI uri(String address) throws IOException {
        try {
            return URI.create(Address.of(address));
        } catch (RefusedException noAddress) {
            throw new IOException("No address on the web: " + LoggedAddress.of(address), noAddress);
        }
    }

    private JsonNode read(HttpRequest.Builder request, String token) throws IOException {
        request.header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = http.send(request.build());
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw new IOException(LoggedAddress.of(answer.uri()) + " answered " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }
}
