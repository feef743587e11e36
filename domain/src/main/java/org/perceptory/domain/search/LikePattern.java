package org.perceptory.domain.search;

/**
 * Patterns for SQL's {@code like ... escape '\'} out of what somebody types, every sign of which stands for itself.
 * Capitals are the database's business, on both sides: {@code lower(column) like lower(pattern)}.
 */
public final class LikePattern {
    private LikePattern() {}

    /** Texts that have this in them. */
    public static String within(String text) {
        return "%" + atStart(text);
    }

    /** Texts that begin with this. */
    public static String atStart(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    /**
     * Whether any text has it in it: PostgreSQL keeps neither the zero character nor half of a character, and must not
     * be asked for them.
     */
    public static boolean canBeFound(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
