package org.perceptory.app.lti.message;

import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.perceptory.app.lti.LtiRefusedException;
import org.perceptory.app.lti.LtiRefusedException.Advice;

/**
 * Claims of a verified token by name, each to a length of its own; of another type than they should be, they are
 * refused.
 */
final class ClaimReader {

    /** The longest that the standard lets ids be. */
    static final int ID = 255;

    static final int URL = 2_000;
    private static final int TITLE = 200;

    private final Map<String, Object> claims;

    ClaimReader(JwtClaims claims) {
        this(claims.getClaimsMap());
    }

    private ClaimReader(Map<String, Object> claims) {
        this.claims = claims;
    }

    /** The object of this name; an empty one where there is none. */
    @SuppressWarnings("unchecked")
    ClaimReader object(String name) {
        return switch (claims.get(name)) {
            case null -> new ClaimReader(Map.of());
            case Map<?, ?> object -> new ClaimReader((Map<String, Object>) object);
            default -> throw refused(name, "no object");
        };
    }

    boolean has(String name) {
        return claims.get(name) != null;
    }

    /** What is so unless the platform says that it is not. */
    boolean unlessDenied(String name) {
        return !"false".equals(String.valueOf(claims.get(name)));
    }

    /** A text that anybody may have written, and that nothing hangs on; empty for whatever is none. */
    String ifText(String name) {
        return claims.get(name) instanceof String text ? text : "";
    }

    List<String> strings(String name) {
        return switch (claims.get(name)) {
            case null -> List.of();
            case List<?> list ->
                list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            default -> throw refused(name, "no list");
        };
    }

    /**
     * As it is; empty where there is none. @throws LtiRefusedException where it is longer, or has control characters
     */
    String exact(String name, int longest) {
        String text = string(name);
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw refused(name, "too long or unprintable");
        }
        return text;
    }

    /** @throws LtiRefusedException where it is missing, or as {@link #exact} */
    String need(String name, int longest) {
        String text = exact(name, longest);
        if (text.isBlank()) {
            throw refused(name, "missing");
        }
        return text;
    }

    /** For people to read: what cannot be printed is left out, and what is too long cut. */
    String words(String name) {
        String words = string(name).replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return words.length() <= TITLE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, TITLE - 1))) + "…";
    }

    private String string(String name) {
        return switch (claims.get(name)) {
            case null -> "";
            case String text -> text;
            default -> throw refused(name, "no text");
        };
    }

    private static LtiRefusedException refused(String name, String what) {
        return new LtiRefusedException(Advice.AGAIN, "Claim " + name + ": " + what);
    }
}
