package org.perceptory.domain.lti;

import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;

/** What a platform calls something (a client, a deployment, whom a token is for): short and printable, not more. */
public final class PlatformId {
    /** The longest that the standard lets ids be. */
    private static final int LONGEST = 255;

    private PlatformId() {}

    /** @throws RefusedException PLATFORM_ID for nothing, for more than 255 characters, and for what is not printable */
    public static String of(String text) {
        String id = text.strip();
        if (id.isEmpty() || id.length() > LONGEST || id.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(Refusal.PLATFORM_ID);
        }
        return id;
    }

    /** As {@link #of}; null for nothing. */
    static String orNull(String text) {
        return text.isBlank() ? null : of(text);
    }
}
