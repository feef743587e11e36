package org.perceptory.domain.project;

import java.text.Normalizer;
import java.util.Locale;
import org.perceptory.domain.search.LikePattern;

/**
 * Some of a person's projects: one page of those whose name has the text in it.
 *
 * @param text what is looked for, capitals and accents aside; blank: nothing in particular
 * @param offset how many to pass over, 0 or more
 * @param limit how many at most, 0 or more
 */
public record ProjectQuery(String text, ProjectOrder order, int offset, int limit) {

    public ProjectQuery {
        // No name is longer, so nothing that is longer is found.
        text = writable(text.substring(0, Math.min(LabelName.MOST_UNITS, text.length())))
                .strip();
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** Without what no name has and PostgreSQL takes in no text: control characters, halves of characters. */
    private static String writable(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The pattern for SQL's {@code like ... escape '\'}, folded as {@link #FOLDED_NAME} is. */
    String pattern() {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\u0300-\u036f]", "")
                .toLowerCase(Locale.ROOT);
        return LikePattern.within(folded);
    }

    /**
     * The name of a project {@code p} without accents and capitals. ICU's collation knows every writing's small
     * letters.
     */
    static final String FOLDED_NAME =
            "lower(regexp_replace(normalize(p.name, NFKD), '[\\u0300-\\u036f]', '', 'g') collate \"und-x-icu\")";
}
