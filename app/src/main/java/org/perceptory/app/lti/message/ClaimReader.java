package org.perceptory.app.lti.message;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.perceptory.app.lti.LtiRefusedException;
import org.perceptory.app.lti.LtiRefusedException.Advice;
import org.perceptory.domain.lti.Address;

/**
 * Claims of a verified token by name, each to a length of its own; of another type than they should be, they are
 * refused.
 */
final class ClaimReader {

    static final int URL = 2_000;

    private final Map<String, Object> claims;

    ClaimReader(JwtClaims claims) {
        this(claims.getClaimsMap());
    }

    private ClaimReader(Map<String, Object> claims) {
        this.claims = claims;
    }

    /** The object of this name; an empty one where there is none, or an empty list, which is what PHP makes of one. */
    @SuppressWarnings("unchecked")
    ClaimReader object(String name) {
        return switch (claims.get(name)) {
            case null -> new ClaimReader(Map.of());
            case Map<?, ?> object -> new ClaimReader((Map<String, Object>) object);
            case Collection<?> list when list.isEmpty() -> new ClaimReader(Map.of());
            case String text when text.isBlank() -> new ClaimReader(Map.of());
            default -> throw refused(name, "no object");
        };
    }

    /** What is so unless the platform says that it is not. */
    boolean unlessDenied(String name) {
        return !"false".equals(String.valueOf(claims.get(name)));
    }

    /** A text that anybody may have written, and that nothing hangs on; empty for whatever is none. */
    String ifText(String name) {
        return claims.get(name) instanceof String text ? text : "";
    }

    /**
     * The texts of a list; of one text those that it joins by blanks or commas, which stand in none of what is listed;
     * of an object, which is what PHP makes of a list with a gap, its values.
     */
    List<String> strings(String name) {
        return switch (claims.get(name)) {
            case null -> List.of();
            case Collection<?> list -> texts(list);
            case Map<?, ?> object -> texts(object.values());
            case String text -> texts(List.of(text.split("[\\s,]+")));
            default -> throw refused(name, "no list");
        };
    }

    private static List<String> texts(Collection<?> list) {
        return list.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /**
     * As it is; empty where there is none. @throws LtiRefusedException where it is longer, or has control characters
     */
    String exact(String name, int longest) {
        String text = string(name);
        if (!Words.isExact(text, longest)) {
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

    /** @throws LtiRefusedException where it is missing, or no absolute address on the web */
    String address(String name) {
        String text = need(name, URL);
        if (!Address.isOne(text)) {
            throw refused(name, "no address");
        }
        return text;
    }

    /** For people to read: what cannot be printed is left out, and what is too long cut. */
    String words(String name) {
        return Words.of(string(name));
    }

    /** Whole numbers are texts as well: ids that a platform counts. A fraction is no id. */
    private String string(String name) {
        return switch (claims.get(name)) {
            case null -> "";
            case String text -> text;
            case Long number -> number.toString();
            case Integer number -> number.toString();
            case BigInteger number -> number.toString();
            default -> throw refused(name, "no text");
        };
    }

    private static LtiRefusedException refused(String name, String what) {
        return new LtiRefusedException(Advice.AGAIN, "Claim " + name + ": " + what);
    }
}
