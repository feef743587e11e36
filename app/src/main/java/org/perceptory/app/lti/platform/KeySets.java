package org.perceptory.app.lti.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.perceptory.app.lti.LtiRefusedException;
import org.perceptory.app.lti.LtiRefusedException.Advice;
import org.perceptory.domain.lti.Platform;

/**
 * The public keys of platforms. A key set is kept for an hour; a key that is not in it has it fetched anew, so that a
 * platform may change keys at any moment, but five times a minute at most, whoever makes up names of keys.
 */
@ApplicationScoped
public class KeySets {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int FETCHES_A_MINUTE = 5;

    private final PlatformHttp http;
    private final Clock clock;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    KeySets(PlatformHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /**
     * The key that this is signed with, by the name that it says. Where it says none, or the key has none, it is the
     * only one that the platform has, if it fits; which of several is nobody's to guess.
     *
     * @throws LtiRefusedException where the platform has no such key, or does not tell its keys
     */
    public PublicKey key(Platform platform, JsonWebSignature signature) {
        return kept.computeIfAbsent(platform.id, id -> new Kept()).key(platform, signature);
    }

    private static boolean fits(PublicKey key, JsonWebSignature signature) {
        try {
            signature.setKey(key);
            return signature.verifySignature();
        } catch (JoseException otherKind) {
            return false;
        }
    }

    /** What one platform told. One fetch at a time: who comes meanwhile waits for it and uses what it brought. */
    private final class Kept {
        private final Deque<Instant> fetches = new ArrayDeque<>();
        private String address = "";
        private Instant fetchedAt = Instant.MIN;
        private List<JsonWebKey> keys = List.of();

        synchronized PublicKey key(Platform platform, JsonWebSignature signature) {
            if (!address.equals(platform.keySetUrl)) {
                address = platform.keySetUrl;
                keys = List.of();
                fetches.clear();
            }
            Instant now = clock.instant();
            Optional<PublicKey> known = fetchedAt.isAfter(now.minus(KEPT)) ? find(signature) : Optional.empty();
            if (known.isEmpty()) {
                fetch(now);
            }
            return known.or(() -> find(signature))
                    .orElseThrow(() -> new LtiRefusedException(
                            Advice.AGAIN, platform.issuer + " has no key " + signature.getKeyIdHeaderValue()));
        }

        private Optional<PublicKey> find(JsonWebSignature signature) {
            String kid = signature.getKeyIdHeaderValue();
            List<PublicJsonWebKey> signing = keys.stream()
                    .filter(key -> key instanceof RsaJsonWebKey && !"enc".equals(key.getUse()))
                    .map(PublicJsonWebKey.class::cast)
                    .toList();
            return signing.stream()
                    .filter(key -> kid != null && kid.equals(key.getKeyId()))
                    .map(PublicJsonWebKey::getPublicKey)
                    .findFirst()
                    .or(() -> signing.stream()
                            .filter(key -> signing.size() == 1 && (kid == null || key.getKeyId() == null))
                            .map(PublicJsonWebKey::getPublicKey)
                            .filter(key -> fits(key, signature))
                            .findFirst());
        }

        private void fetch(Instant now) {
            while (!fetches.isEmpty() && fetches.peek().isBefore(now.minus(MINUTE))) {
                fetches.remove();
            }
            if (fetches.size() >= FETCHES_A_MINUTE) {
                throw new LtiRefusedException(
                        Advice.LATER, address + " was asked for its keys " + FETCHES_A_MINUTE + " times in a minute");
            }
            fetches.add(now);
            try {
                var answer = http.send(HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "application/json")
                        .build());
                if (answer.statusCode() != 200) {
                    throw new LtiRefusedException(Advice.LATER, address + " answered " + answer.statusCode());
                }
                keys = List.copyOf(
                        new JsonWebKeySet(new String(answer.body(), StandardCharsets.UTF_8)).getJsonWebKeys());
                fetchedAt = now;
            } catch (IOException | JoseException | IllegalArgumentException fault) {
                throw new LtiRefusedException(Advice.LATER, "The keys of " + address + " could not be read", fault);
            }
        }
    }
}
