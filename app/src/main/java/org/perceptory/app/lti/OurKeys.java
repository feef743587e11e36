package org.perceptory.app.lti;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.perceptory.domain.platform.ToolKeys;

/** The keys that we sign with: RSA, 2,048 bits, a new one every three months. */
@ApplicationScoped
class OurKeys {

  private static final int BITS = 2048;

  private final ToolKeys stored;

  OurKeys(ToolKeys stored) {
    this.stored = stored;
  }

  /** A JSON Web Key Set, without anything private. */
  String published() {
    return new JsonWebKeySet(all()).toJson(OutputControlLevel.PUBLIC_ONLY);
  }

  /** The one that signs now. */
  RsaJsonWebKey signing() {
    return all().getFirst();
  }

  private List<RsaJsonWebKey> all() {
    return stored.current(OurKeys::make).stream().map(OurKeys::read).toList();
  }

  private static ToolKeys.Key make() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
      key.setKeyId(UUID.randomUUID().toString());
      key.setUse("sig");
      key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
      return new ToolKeys.Key(key.getKeyId(), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    } catch (JoseException impossible) {
      throw new IllegalStateException("Every Java makes RSA keys", impossible);
    }
  }

  private static RsaJsonWebKey read(ToolKeys.Key key) {
    try {
      return new RsaJsonWebKey(JsonUtil.parseJson(key.jwk()));
    } catch (JoseException damaged) {
      throw new IllegalStateException("The key " + key.kid() + " in the database is damaged: remove it", damaged);
    }
  }
}
