package org.perceptory.learning.archive;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Names in Shift-JIS, as Windows in Japan packs them without saying so. The second byte of a character may be the one
 * of a backslash or of a letter, so they must be told before names are taken apart.
 */
final class Japanese {
    private static final Charset SHIFT_JIS = EntryNames.charset("windows-31j");

    private Japanese() {}

    static Optional<String> read(byte[] name) {
        return EntryNames.decoded(name, SHIFT_JIS);
    }

    /**
     * Whether all can be read so and give Japanese: accents of western names would become single characters in the
     * middle of letters.
     */
    static boolean are(List<byte[]> names) {
        long written = 0;
        long letters = 0;
        for (byte[] name : names) {
            Optional<String> text = read(name);
            if (text.isEmpty() || !text.get().codePoints().allMatch(Japanese::isUsual)) {
                return false;
            }
            for (String part : wordsBeside(text.get())) {
                written += part.codePoints().filter(c -> c > 0x7F).count();
                letters += part.codePoints()
                        .filter(c -> c <= 0x7F && Character.isLetter(c))
                        .count();
            }
        }
        return written > letters;
    }

    /** The parts of a path, without the file's ending, that hold more than ASCII. */
    private static List<String> wordsBeside(String path) {
        return Arrays.stream(path.replaceFirst("\\.\\w+$", "").split("[/\\\\]"))
                .filter(part -> part.codePoints().anyMatch(c -> c > 0x7F))
                .toList();
    }

    /** ASCII, kana, the marks beside them, full-width forms, and the characters that schools teach (JIS level 1). */
    private static boolean isUsual(int c) {
        return c <= 0x7F
                || c >= 0x3000 && c <= 0x30FF
                || c >= 0xFF01 && c <= 0xFF5E
                || c >= 0xFF66 && c <= 0xFF9F
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && isTaught(c);
    }

    private static boolean isTaught(int c) {
        byte[] bytes = Character.toString(c).getBytes(SHIFT_JIS);
        return bytes.length == 2 && (bytes[0] & 0xFF) <= 0x98;
    }
}
