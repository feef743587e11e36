package org.perceptory.app.lti.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.lti.Address;

/** What a platform says of itself (LTI Dynamic Registration 1.0, 3.4). */
record OpenIdConfiguration(
        String issuer, String authorization, String token, String keySet, String registration, String family) {

    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";

    /**
     * @param address where it was read: it may speak for an issuer of this origin alone
     * @throws IOException where something is missing, or is an address of another kind
     */
    static OpenIdConfiguration of(JsonNode json, String address) throws IOException {
        var configuration = new OpenIdConfiguration(
                need(json, "issuer"),
                need(json, "authorization_endpoint"),
                need(json, "token_endpoint"),
                need(json, "jwks_uri"),
                need(json, "registration_endpoint"),
                json.path(PLATFORM).path("product_family_code").asText("VLE"));
        if (!Address.origin(configuration.issuer).equals(Address.origin(address))) {
            throw new IOException(address + " speaks for another: " + configuration.issuer);
        }
        return configuration;
    }

    private static String need(JsonNode json, String name) throws IOException {
        try {
            return Address.of(Optional.ofNullable(json.path(name).textValue()).orElse(""));
        } catch (RefusedException noAddress) {
            throw new IOException("The platform's " + name + " is " + json.path(name), noAddress);
        }
    }
}
