package org.perceptory.app.address;

import java.util.Optional;
import java.util.UUID;

/** Reads the ids in addresses that anybody may have typed. */
public final class Ids {

    private Ids() {}

    /** The id, or empty where the text is none. */
    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
