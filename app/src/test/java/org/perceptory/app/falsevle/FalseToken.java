package org.perceptory.app.falsevle;

import java.security.Key;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.perceptory.app.running.RunningPerceptory;

/** What a platform says of somebody who comes: good unless a test changes it. */
public final class FalseToken {

    public static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    public static final String STUDENT = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";
    public static final String TUTOR = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";

    private final Map<String, Object> claims;

    private FalseToken(Map<String, Object> claims) {
        this.claims = new HashMap<>(claims);
    }

    /** Somebody new, from a new place of a new course. */
    public static FalseToken of(FalsePlatform platform, String role) {
        long now = Instant.now().getEpochSecond();
        var token = new FalseToken(Map.of(
                "iss",
                platform.issuer(),
                "aud",
                platform.clientId(),
                "sub",
                UUID.randomUUID().toString(),
                "iat",
                now,
                "exp",
                now + 300,
                "name",
                "Ada Lovelace",
                "email",
                "ada@vle.example"));
        return token.with(LTI + "message_type", "LtiResourceLinkRequest")
                .with(LTI + "version", "1.3.0")
                .with(LTI + "deployment_id", FalsePlatform.DEPLOYMENT)
                .with(LTI + "target_link_uri", RunningPerceptory.address() + "/lti/launch")
                .with(LTI + "roles", List.of(role))
                .with(LTI + "context", Map.of("id", UUID.randomUUID().toString(), "title", "Machine learning"))
                .with(LTI + "resource_link", Map.of("id", UUID.randomUUID().toString(), "title", "Cats and dogs"));
    }

    public FalseToken with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    public FalseToken without(String claim) {
        claims.remove(claim);
        return this;
    }

    /** Asks what a new link of the VLE is to lead to, in place of following one. */
    public FalseToken askingForALink(FalsePlatform platform) {
        var settings = Map.of(
                "deep_link_return_url",
                platform.issuer() + "/return",
                "accept_types",
                List.of("ltiResourceLink"),
                "accept_lineitem",
                true,
                "data",
                "the VLE's own");
        return with(LTI + "message_type", "LtiDeepLinkingRequest")
                .without(LTI + "resource_link")
                .with("https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings", settings);
    }

    public FalseToken copy() {
        return new FalseToken(claims);
    }

    public Object claim(String name) {
        return claims.get(name);
    }

    public String signed(RsaJsonWebKey key) {
        return signed(AlgorithmIdentifiers.RSA_USING_SHA256, key.getKeyId(), key.getPrivateKey());
    }

    /** By whatever algorithm, whether it is to be allowed or not. */
    public String signed(String algorithm, String kid, Key key) {
        return Jws.sign(claims, algorithm, kid, key);
    }
}
