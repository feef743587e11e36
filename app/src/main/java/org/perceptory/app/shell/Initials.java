package org.perceptory.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Of a person's name: the first character of its first word and that of its last. */
final class Initials {

    private Initials() {}

    /** @return one or two characters, as capitals; empty for a name without any */
    static String of(String name) {
        List<String> words = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> first(words.getFirst());
            default -> first(words.getFirst()) + first(words.getLast());
        };
    }

    private static String first(String word) {
        return new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
    }
}
