package org.perceptory.app.lti;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/**
 * The public keys of platforms, fetched from where they publish them and kept for a while. A key that is not among them has
 * them fetched anew, for platforms change their keys; not more often than once in a second, for anybody can make up keys.
 */
@ApplicationScoped
class KeySets {

  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int LARGEST_BYTES = 256 * 1024;

  private final Map<String, VerificationKeyResolver> known = new ConcurrentHashMap<>();

  VerificationKeyResolver of(String address) {
    return known.computeIfAbsent(address, KeySets::resolver);
  }

  private static VerificationKeyResolver resolver(String address) {
    Get get = new Get();
    get.setConnectTimeout(Math.toIntExact(PATIENCE.toMillis()));
    get.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
    get.setRetries(0);
    get.setResponseBodySizeLimit(LARGEST_BYTES);
    HttpsJwks keys = new HttpsJwks(address);
    keys.setSimpleHttpGet(get);
    keys.setDefaultCacheDuration(KEPT.toSeconds());
    keys.setRefreshReprieveThreshold(PAUSE.toMillis());
    return new HttpsJwksVerificationKeyResolver(keys);
  }
}
