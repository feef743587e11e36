package org.perceptory.app.signin.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.UserInfo;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.perceptory.domain.person.Vouched;

/** Reads what a sign-in service said of somebody; Quarkus has verified it. */
@ApplicationScoped
class Claims {

    private final OidcConfig config;
    private final ObjectMapper json;

    Claims(OidcConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    Vouched read(JsonWebToken token, SecurityIdentity identity) {
        List<JsonNode> claims = new ArrayList<>();
        String body = token.getRawToken().split("\\.")[1];
        claims.add(parse(new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8)));
        if (identity.getAttribute("userinfo") instanceof UserInfo info) {
            claims.add(parse(info.getUserInfoString()));
        }
        return new Vouched(
                token.getIssuer(),
                token.getSubject(),
                text(claims, "name"),
                text(claims, "email"),
                ClaimedRole.of(config.roles(), claims).orElse(null));
    }

    private static String text(List<JsonNode> claims, String name) {
        return claims.stream()
                .map(each -> each.path(name).asText(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Verified claims cannot be read", e);
        }
    }
}
