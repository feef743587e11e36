package org.perceptory.app.lti.launch;

import static org.junit.jupiter.params.provider.Arguments.of;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.params.provider.Arguments;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.FalseToken;

/** Tokens that are good but for one thing. */
final class BadTokens {

    /** Signs a token, whose nonce is right, as no honest platform would. */
    interface Bad extends BiFunction<FalsePlatform, FalseToken, String> {}

    private static final String LTI = FalseToken.LTI;

    private BadTokens() {}

    static Stream<Arguments> all() {
        return Stream.of(claims(), signatures(), lti()).flatMap(list -> list);
    }

    private static Stream<Arguments> claims() {
        return Stream.of(
                bad("expired", token -> token.with("iat", now() - 800).with("exp", now() - 330)),
                bad("without an end", token -> token.without("exp")),
                bad("from the future", token -> token.with("iat", now() + 400)),
                bad("not good yet", token -> token.with("nbf", now() + 400)),
                bad("over, though signed just now", token -> token.with("exp", now() - 330)),
                bad("without a beginning", token -> token.without("iat")),
                bad("of another issuer", token -> token.with("iss", "https://other.example")),
                bad("without an issuer", token -> token.without("iss")),
                bad("of an issuer with two slashes", token -> token.with("iss", token.claim("iss") + "//")),
                bad("of an issuer with a path", token -> token.with("iss", token.claim("iss") + "/other")),
                bad("for somebody else", token -> token.with("aud", "another-client")),
                bad("for nobody", token -> token.without("aud")),
                of("for two without azp", (Bad) (p, t) ->
                        t.with("aud", List.of(p.clientId(), "another")).signed(p.key())),
                of("for two with the other's azp", (Bad) (p, t) -> t.with("aud", List.of(p.clientId(), "another"))
                        .with("azp", "another")
                        .signed(p.key())),
                bad("with another azp", token -> token.with("azp", "another")),
                bad("with another nonce", token -> token.with("nonce", "x".repeat(43))),
                bad("without a nonce", token -> token.without("nonce")),
                bad("with times that are words", token -> token.with("exp", "tomorrow")));
    }

    private static Stream<Arguments> signatures() {
        RsaJsonWebKey other = FalsePlatform.draw();
        return Stream.of(
                of("unsigned", (Bad) (p, t) -> t.signed("none", p.key().getKeyId(), null)),
                of("with the signature cut off", (Bad)
                        (p, t) -> t.signed(p.key()).replaceAll("[^.]+$", "")),
                of("HS256 with the public key", (Bad) (p, t) -> t.signed(
                        "HS256",
                        p.key().getKeyId(),
                        new SecretKeySpec(p.key().getPublicKey().getEncoded(), "HmacSHA256"))),
                of("RS512", (Bad)
                        (p, t) -> t.signed("RS512", p.key().getKeyId(), p.key().getPrivateKey())),
                of("by another key of the same name", (Bad)
                        (p, t) -> t.signed("RS256", p.key().getKeyId(), other.getPrivateKey())),
                of("HS256 with the public key, which it does not name", (Bad) (p, t) -> t.signed(
                        "HS256", null, new SecretKeySpec(p.key().getPublicKey().getEncoded(), "HmacSHA256"))),
                of("unsigned, without the name of a key", (Bad) (p, t) -> t.signed("none", null, null)),
                of("without the name of a key, by another", (Bad)
                        (p, t) -> t.signed("RS256", null, other.getPrivateKey())),
                of("with another's claims put in", (Bad) (p, t) -> {
                    String[] parts = t.signed(p.key()).split("\\.");
                    return parts[0] + "."
                            + t.copy()
                                    .with("sub", "somebody-else")
                                    .signed(p.key())
                                    .split("\\.")[1] + "." + parts[2];
                }),
                of("no token", (Bad) (p, t) -> "no.token.atall"),
                of("of 5,000 dots", (Bad) (p, t) -> ".".repeat(5_000)),
                of("larger than anybody needs", (Bad)
                        (p, t) -> t.with("filler", "x".repeat(200_000)).signed(p.key())));
    }

    private static Stream<Arguments> lti() {
        return Stream.of(
                bad("of another deployment", token -> token.with(LTI + "deployment_id", "another")),
                bad("without a deployment", token -> token.without(LTI + "deployment_id")),
                bad("of a deployment of 256 characters", token -> token.with(LTI + "deployment_id", "d".repeat(256))),
                bad("of LTI 1.1", token -> token.with(LTI + "version", "1.1")),
                bad("without a version", token -> token.without(LTI + "version")),
                bad("of an unknown message", token -> token.with(LTI + "message_type", "LtiMakeCoffeeRequest")),
                bad("without a message", token -> token.without(LTI + "message_type")),
                bad(
                        "for another site",
                        token -> token.with(LTI + "target_link_uri", "https://other.example/lti/launch")),
                bad(
                        "for a site that begins as ours",
                        token -> token.with(LTI + "target_link_uri", "http://localhost:1@other.example/")),
                bad("without a target", token -> token.without(LTI + "target_link_uri")),
                bad("without a place", token -> token.without(LTI + "resource_link")),
                bad("of a place that is no object", token -> token.with(LTI + "resource_link", "x")),
                bad(
                        "of a place with a zero character",
                        token -> token.with(LTI + "resource_link", Map.of("id", "a\0b"))),
                bad("of a course that is no object", token -> token.with(LTI + "context", List.of("x"))),
                bad("without a person", token -> token.without("sub")),
                bad("of a person with a fraction", token -> token.with("sub", 1.5)),
                bad("with roles that are no list", token -> token.with(LTI + "roles", 7)));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static Arguments bad(String what, UnaryOperator<FalseToken> change) {
        return of(what, (Bad) (platform, token) -> change.apply(token).signed(platform.key()));
    }
}
