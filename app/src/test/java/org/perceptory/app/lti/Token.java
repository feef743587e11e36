package org.perceptory.app.lti;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** An id_token before it is signed. */
final class Token {

  static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

  private final JwtClaims claims = new JwtClaims();

  private Token() {}

  static Token right(String issuer, String client, String nonce, String target, String user, String role) {
    Token token = new Token();
    JwtClaims claims = token.claims;
    claims.setIssuer(issuer);
    claims.setAudience(client);
    claims.setSubject(user);
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(5);
    claims.setClaim("nonce", nonce);
    claims.setClaim("name", "Name of " + user);
    claims.setClaim("email", user + "@vle.example");
    claims.setClaim(CLAIM + "version", "1.3.0");
    claims.setClaim(CLAIM + "message_type", "LtiResourceLinkRequest");
    claims.setClaim(CLAIM + "deployment_id", "1");
    claims.setClaim(CLAIM + "target_link_uri", target);
    claims.setClaim(CLAIM + "roles", List.of(MEMBERSHIP + role));
    claims.setClaim(CLAIM + "context", Map.of("id", "course-7", "title", "Neural networks"));
    claims.setClaim(CLAIM + "resource_link", Map.of("id", "link-3", "title", "Teach a computer"));
    claims.setClaim("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
        Map.of("scope", List.of(), "lineitem", issuer + "/lineitems/3", "lineitems", issuer + "/lineitems"));
    return token;
  }

  Token with(Consumer<JwtClaims> change) {
    change.accept(claims);
    return this;
  }

  String signed(RsaJsonWebKey key) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setKey(key.getPrivateKey());
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    return serialised(signature);
  }

  /** By nobody. */
  String unsigned() {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
    return serialised(signature);
  }

  /** By the public key, taken for a shared secret. */
  String signedWithThePublicKey(RsaJsonWebKey key) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setKey(new HmacKey(key.getPublicKey().getEncoded()));
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    return serialised(signature);
  }

  /** By another key of the same name. */
  String signedByAnImpostor(RsaJsonWebKey real) {
    try {
      RsaJsonWebKey other = org.jose4j.jwk.RsaJwkGenerator.generateJwk(2048);
      other.setKeyId(real.getKeyId());
      return signed(other);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By a key that nobody published. */
  String signedByAStranger() {
    try {
      RsaJsonWebKey other = org.jose4j.jwk.RsaJwkGenerator.generateJwk(2048);
      other.setKeyId(UUID.randomUUID().toString());
      return signed(other);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private String serialised(JsonWebSignature signature) {
    try {
      signature.setPayload(claims.toJson());
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
