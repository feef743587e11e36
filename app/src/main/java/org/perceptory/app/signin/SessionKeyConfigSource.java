package org.perceptory.app.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The key of the sign-in cookie for a Perceptory that nobody gave one: drawn once and kept beside the data, so that a
 * restart signs nobody out. Below every other source; in a cluster the key is configured.
 */
public final class SessionKeyConfigSource implements ConfigSource {

    static final String KEY = "quarkus.http.auth.session.encryption-key";
    private static final int BELOW_EVERY_OTHER = 50;
    private static final int KEY_BYTES = 32;

    @Override
    public int getOrdinal() {
        return BELOW_EVERY_OTHER;
    }

    @Override
    public String getName() {
        return "kept session key";
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(KEY);
    }

    @Override
    public Map<String, String> getProperties() {
        return Map.of();
    }

    @Override
    public String getValue(String property) {
        return KEY.equals(property) ? Kept.VALUE : null;
    }

    /** Read, or drawn, when it is first asked for. */
    private static final class Kept {
        private static final String VALUE = value();

        private static String value() {
            String folder = System.getProperty("perceptory.data", System.getenv("PERCEPTORY_DATA"));
            Path file = Path.of(folder == null || folder.isBlank() ? ".data" : folder, "session.key");
            try {
                if (!Files.exists(file)) {
                    Files.createDirectories(file.toAbsolutePath().getParent());
                    Files.writeString(file, draw());
                    file.toFile().setReadable(false, false);
                    file.toFile().setReadable(true, true);
                }
                return Files.readString(file).strip();
            } catch (IOException unwritable) {
                throw new UncheckedIOException(
                        "The sign-in key cannot be kept in " + file + ": make its folder writable, or configure " + KEY,
                        unwritable);
            }
        }

        private static String draw() {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            return HexFormat.of().formatHex(key);
        }
    }
}
