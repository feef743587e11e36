package org.perceptory.app.falseprovider;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.HmacKey;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.Jws;

/** What the sign-in service says of somebody: good unless a test changes it. */
public final class FalseProviderToken {

    /** How it is signed. */
    public enum Signature {
        GOOD,
        NONE,
        ANOTHERS_KEY,
        CLIENT_SECRET,
        PUBLIC_KEY_AS_SECRET,
        CUT_OFF
    }

    private final Map<String, Object> claims = new HashMap<>();
    private final Map<String, Object> userInfo = new HashMap<>();
    private Signature signature = Signature.GOOD;

    private FalseProviderToken() {}

    /** Somebody new. */
    public static FalseProviderToken somebody() {
        String subject = UUID.randomUUID().toString();
        var token = new FalseProviderToken();
        token.userInfo.put("sub", subject);
        return token.with("sub", subject).with("name", "Grace Hopper").with("email", "grace@university.example");
    }

    public FalseProviderToken with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    /** Told by UserInfo alone. */
    public FalseProviderToken tellingLater(String claim, Object value) {
        userInfo.put(claim, value);
        return this;
    }

    public FalseProviderToken signedBy(Signature how) {
        signature = how;
        return this;
    }

    public String subject() {
        return userInfo.get("sub").toString();
    }

    Map<String, Object> userInfo() {
        return userInfo;
    }

    String signed(FalseProvider provider, String nonce) {
        long now = Instant.now().getEpochSecond();
        var all = new HashMap<String, Object>(
                Map.of("iss", provider.issuer(), "aud", FalseProvider.CLIENT, "iat", now, "exp", now + 300));
        all.put("nonce", nonce);
        all.putAll(claims);
        all.values().removeIf(""::equals);
        RsaJsonWebKey key = provider.key();
        return switch (signature) {
            case GOOD -> Jws.sign(all, AlgorithmIdentifiers.RSA_USING_SHA256, key.getKeyId(), key.getPrivateKey());
            case NONE -> Jws.sign(all, AlgorithmIdentifiers.NONE, null, null);
            case ANOTHERS_KEY ->
                Jws.sign(
                        all,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        key.getKeyId(),
                        FalsePlatform.draw().getPrivateKey());
            case CLIENT_SECRET ->
                Jws.sign(
                        all,
                        AlgorithmIdentifiers.HMAC_SHA256,
                        null,
                        new HmacKey(FalseProvider.SECRET.getBytes(StandardCharsets.UTF_8)));
            case PUBLIC_KEY_AS_SECRET ->
                Jws.sign(
                        all,
                        AlgorithmIdentifiers.HMAC_SHA256,
                        key.getKeyId(),
                        new HmacKey(key.getPublicKey().getEncoded()));
            case CUT_OFF ->
                Jws.sign(all, AlgorithmIdentifiers.RSA_USING_SHA256, key.getKeyId(), key.getPrivateKey())
                        .replaceAll("[^.]+$", "");
        };
    }
}
