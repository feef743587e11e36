package org.perceptory.app.lti.advantage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.perceptory.app.lti.keys.ToolKeySet;
import org.perceptory.app.lti.platform.PlatformHttp;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.Platforms;

/**
 * Access tokens of platforms' services, by a claim that we sign (RFC 7523; 1EdTech Security Framework 4.1); kept until
 * they end.
 */
@ApplicationScoped
class ServiceTokens {

    private static final Duration CLAIM_LASTS = Duration.ofMinutes(5);
    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final int USUAL_SECONDS = 3_600;
    private static final int OK = 200;

    /** A token is for one client of one endpoint: who changes a platform's gets another. */
    private record Key(UUID platform, String client, String endpoint, String scope) {
        static Key of(Platform platform, List<String> scopes) {
            return new Key(platform.id, platform.clientId, platform.tokenEndpoint, String.join(" ", scopes));
        }
    }

    private record Kept(String token, Instant until) {}

    private final PlatformHttp http;
    private final ToolKeySet keys;
    private final Platforms platforms;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    ServiceTokens(PlatformHttp http, ToolKeySet keys, Platforms platforms, ObjectMapper json, Clock clock) {
        this.http = http;
        this.keys = keys;
        this.platforms = platforms;
        this.json = json;
        this.clock = clock;
    }

    /** @throws IOException where the platform gives none; {@link NoTokenException} where it says why */
    String token(Platform platform, List<String> scopes) throws IOException {
        var key = Key.of(platform, scopes);
        Kept known = kept.get(key);
        if (known == null || !known.until.isAfter(clock.instant())) {
            known = fetch(platform, key.scope);
            kept.put(key, known);
        }
        return known.token;
    }

    /** The platform did not take it. */
    void forget(Platform platform, List<String> scopes) {
        kept.remove(Key.of(platform, scopes));
    }

    /** Where the first audience is not taken, each other is tried once, and the one that is taken kept. */
    private Kept fetch(Platform platform, String scope) throws IOException {
        List<String> audiences = TokenAudiences.of(platform);
        HttpResponse<byte[]> answer = ask(platform, scope, audiences.getFirst());
        for (String other : audiences.subList(1, audiences.size())) {
            if (!TokenAudiences.mayBeWrong(answer.statusCode(), object(answer))) {
                break;
            }
            answer = ask(platform, scope, other);
            if (answer.statusCode() == OK) {
                platforms.tokenAudience(platform.id, other);
            }
        }
        return read(platform, answer);
    }

    /** What it answered; an empty object where that is no JSON. */
    private JsonNode object(HttpResponse<byte[]> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException noJson) {
            return json.createObjectNode();
        }
    }

    private HttpResponse<byte[]> ask(Platform platform, String scope, String audience) throws IOException {
        String form = Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        keys.sign(claim(platform, audience)),
                        "scope",
                        scope)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.sendRepeatably(PlatformServices.request(platform.tokenEndpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private Kept read(Platform platform, HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != OK) {
            throw new NoTokenException(answer);
        }
        JsonNode token = json.readTree(answer.body());
        if (!token.path("access_token").isTextual()) {
            throw new IOException(platform.tokenEndpoint + " answered without a token");
        }
        Duration lasts =
                Duration.ofSeconds(Math.clamp(token.path("expires_in").asLong(USUAL_SECONDS), 0, USUAL_SECONDS));
        return new Kept(
                token.get("access_token").asText(), clock.instant().plus(lasts).minus(EARLY));
    }

    private JwtClaims claim(Platform platform, String audience) {
        var claims = new JwtClaims();
        claims.setIssuer(platform.clientId);
        claims.setSubject(platform.clientId);
        claims.setAudience(audience);
        claims.setIssuedAt(NumericDate.fromMilliseconds(clock.millis()));
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(clock.instant().plus(CLAIM_LASTS).toEpochMilli()));
        claims.setGeneratedJwtId();
        return claims;
    }
}
