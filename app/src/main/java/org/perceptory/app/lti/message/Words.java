package org.perceptory.app.lti.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts of platforms: ids, which are taken as they are or not at all, and words for people to read. */
public final class Words {

    /** The longest that the standard lets ids be. */
    public static final int ID = 255;

    private static final int LONGEST = 200;

    private Words() {}

    /** Without what cannot be printed, and cut where it is too long. */
    public static String of(String text) {
        String words = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]+", " ").strip();
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** A person's name, of which platforms tell the whole or its parts. */
    public static String name(String whole, String given, String family) {
        return first(of(whole), of(given + " " + family));
    }

    /** The first that is not empty; empty where all are. */
    public static String first(String... texts) {
        return Arrays.stream(texts).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    /** Whether something can be known by it: there, printable, and no longer than this. */
    public static boolean isExact(String text, int longest) {
        return text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
