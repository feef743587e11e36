package org.perceptory.app.lti.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.perceptory.app.lti.message.Claim;
import org.perceptory.app.lti.message.MessageType;
import org.perceptory.app.lti.platform.PlatformHttp;
import org.perceptory.app.lti.platform.PublicAddress;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.lti.Address;
import org.perceptory.domain.lti.PlatformFacts;
import org.perceptory.domain.lti.Platforms;

/** Tells a platform who we are and writes down who it is. */
@ApplicationScoped
class Registrations {

    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final String SCOPES = String.join(
            " ",
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
            "https://purl.imsglobal.org/spec/lti-ags/scope/score",
            "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");

    private final PlatformHttp http;
    private final PublicAddress addresses;
    private final Platforms platforms;
    private final ObjectMapper json;

    Registrations(PlatformHttp http, PublicAddress addresses, Platforms platforms, ObjectMapper json) {
        this.http = http;
        this.addresses = addresses;
        this.platforms = platforms;
        this.json = json;
    }

    /**
     * @param token what the platform gave for this; empty where it gave none
     * @param origin ours
     * @throws IOException where the platform does not answer as it should, or has an address that we do not ask
     */
    void register(String configurationAddress, String token, String origin) throws IOException {
        OpenIdConfiguration platform = OpenIdConfiguration.of(
                read(HttpRequest.newBuilder(uri(configurationAddress)).header("Accept", "application/json")),
                configurationAddress);
        for (String address : List.of(platform.token(), platform.keySet(), platform.authorization())) {
            addresses.check(uri(address));
        }
        var request = HttpRequest.newBuilder(uri(platform.registration()))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(tool(origin))));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        JsonNode registered = read(request);
        String clientId = registered.path("client_id").asText("");
        if (clientId.isBlank()) {
            throw new IOException("The platform gave no client_id");
        }
        String deployment = registered.path(TOOL).path("deployment_id").asText("");
        platforms.register(new PlatformFacts(
                platform.family() + " " + URI.create(platform.issuer()).getHost(),
                platform.issuer(),
                clientId,
                platform.authorization(),
                platform.token(),
                "",
                platform.keySet(),
                true,
                deployment.isEmpty() ? List.of() : List.of(deployment),
                List.of()));
    }

    private static URI uri(String address) throws IOException {
        try {
            return URI.create(Address.of(address));
        } catch (RefusedException noAddress) {
            throw new IOException("No address on the web: " + address, noAddress);
        }
    }

    private JsonNode read(HttpRequest.Builder request) throws IOException {
        var answer = http.send(request.build());
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }

    private static Map<String, Object> tool(String origin) {
        String launch = origin + "/lti/launch";
        return Map.ofEntries(
                Map.entry("application_type", "web"),
                Map.entry("response_types", List.of("id_token")),
                Map.entry("grant_types", List.of("implicit", "client_credentials")),
                Map.entry("initiate_login_uri", origin + "/lti/login"),
                Map.entry("redirect_uris", List.of(launch)),
                Map.entry("client_name", Text.of("brand")),
                Map.entry("logo_uri", origin + "/icon.svg"),
                Map.entry("jwks_uri", origin + "/lti/keys"),
                Map.entry("token_endpoint_auth_method", "private_key_jwt"),
                Map.entry("scope", SCOPES),
                Map.entry(
                        TOOL,
                        Map.of(
                                "domain", URI.create(origin).getAuthority(),
                                "description", Text.of("register.description"),
                                "target_link_uri", launch,
                                "claims", List.of("iss", "sub", "name", "email"),
                                "custom_parameters", Map.of(Claim.LINK_HISTORY, "$ResourceLink.id.history"),
                                "messages",
                                        List.of(
                                                Map.of(
                                                        "type",
                                                        MessageType.RESOURCE_LINK.claim(),
                                                        "target_link_uri",
                                                        launch),
                                                Map.of(
                                                        "type",
                                                        MessageType.DEEP_LINKING.claim(),
                                                        "target_link_uri",
                                                        launch,
                                                        "label",
                                                        Text.of("place.title")),
                                                Map.of(
                                                        "type",
                                                        MessageType.SUBMISSION_REVIEW.claim(),
                                                        "target_link_uri",
                                                        launch)))));
    }
}
