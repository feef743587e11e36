package org.perceptory.app.falsevle;

import java.security.Key;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Claims, signed by whatever algorithm and key, whether they are to be allowed or not. */
public final class Jws {

    private Jws() {}

    /**
     * Signs.
     *
     * @param kid what the header calls the key; null for none
     */
    public static String sign(Map<String, Object> claims, String algorithm, String kid, Key key) {
        var signature = new JsonWebSignature();
        signature.setPayload(JsonUtil.toJson(claims));
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        if (kid != null) {
            signature.setKeyIdHeaderValue(kid);
        }
        signature.setKey(key);
        signature.setDoKeyValidation(false);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
