package org.perceptory.domain.project;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;

/**
 * A name that a person gave to a class or a project: any writing, emoji included, of 1 to 60 characters as a reader
 * counts them, in Unicode's composed form.
 */
public record LabelName(String text) {
    public static final int LONGEST = 60;
    /** A family emoji is one character to a reader and eleven UTF-16 units; beyond so many it is not a name. */
    public static final int MOST_UNITS = 12 * LONGEST;

    public LabelName {
        text = composed(text, Normalizer.Form.NFC).strip();
        if (text.codePoints().noneMatch(LabelName::visible)) {
            throw new RefusedException(Refusal.NAME_EMPTY);
        }
        int length = text.length() > MOST_UNITS ? text.length() : characters(text);
        if (length > LONGEST || text.length() > MOST_UNITS) {
            throw new RefusedException(Refusal.NAME_TOO_LONG, length, LONGEST);
        }
        if (text.codePoints().anyMatch(LabelName::disturbing)) {
            throw new RefusedException(Refusal.NAME_UNPRINTABLE);
        }
    }

    /** What two names of one project must not share: the name without the difference of capitals. */
    public String key() {
        return keyOf(text);
    }

    /** As {@link #key}, of a text that may be no name. */
    public static String keyOf(String text) {
        String composed = composed(text, Normalizer.Form.NFC).strip();
        String folded =
                composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return composed(folded, Normalizer.Form.NFKC);
    }

    /** As it is where it is too long for any name: to compose marks takes the square of their number. */
    private static String composed(String text, Normalizer.Form form) {
        return text.length() > MOST_UNITS ? text : Normalizer.normalize(text, form);
    }

    private static int characters(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.UNASSIGNED,
                    Character.SURROGATE -> false;
            default -> c != 0x2800 && c != 0x3164 && c != 0x115F && c != 0x1160; // letters that draw nothing
        };
    }

    /** Control characters, line breaks, and the overrides and isolates that turn text around. */
    private static boolean disturbing(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF;
    }
}
