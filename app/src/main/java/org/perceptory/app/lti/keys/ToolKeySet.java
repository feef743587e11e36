package org.perceptory.app.lti.keys;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.perceptory.app.lti.LtiConfig;
import org.perceptory.domain.lti.ToolKeys;
import org.perceptory.domain.person.Person;

/** Signs as this Perceptory, on whichever node, with a key that is renewed by itself. */
@ApplicationScoped
public class ToolKeySet {

    private static final int BITS = 2_048;

    private final ToolKeys keys;
    private final Duration lasts;
    private final Clock clock;

    ToolKeySet(ToolKeys keys, LtiConfig config, Clock clock) {
        this.keys = keys;
        this.lasts = config.keyLasts();
        this.clock = clock;
    }

    /** The public keys that platforms may find under what we signed, as a JSON Web Key Set. */
    public String publicKeys() {
        keys.signingOr(this::draw);
        var set = new JsonWebKeySet();
        keys.published().forEach(key -> set.addJsonWebKey(parse(key)));
        return set.toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** Draws a new key where the last one grew old; every node may. */
    @Scheduled(every = "6h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void renew() {
        keys.renew(lasts, this::draw);
    }

    /** A new key signs at once and the ones before it are published no longer: after one got about. */
    public void replace(Person admin) {
        keys.replace(admin, draw());
    }

    /** The claims as a JWT that we signed: RS256, with the key's id. */
    public String sign(JwtClaims claims) {
        RsaJsonWebKey key = parse(keys.signingOr(this::draw));
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Nothing can be signed with key " + key.getKeyId(), e);
        }
    }

    private ToolKeys.Key draw() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(UUID.randomUUID().toString());
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            return new ToolKeys.Key(key.getKeyId(), key.toJson(OutputControlLevel.INCLUDE_PRIVATE), clock.instant());
        } catch (JoseException e) {
            throw new IllegalStateException("No key can be drawn", e);
        }
    }

    private static RsaJsonWebKey parse(ToolKeys.Key key) {
        try {
            return (RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(key.jwk());
        } catch (JoseException e) {
            throw new IllegalStateException("Key " + key.kid() + " cannot be read", e);
        }
    }
}
