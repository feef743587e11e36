package org.perceptory.learning.archive;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What the names in a zip mean: their characters, whether they are safe, whether anyone put them there. */
final class EntryNames {
    /** What a zip's names are in when it does not say (APPNOTE.TXT, appendix D). */
    static final Charset UNTOLD =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private static final Set<String> LITTER = Set.of("__MACOSX", "Thumbs.db", "ehthumbs.db", "desktop.ini");

    private EntryNames() {}

    /**
     * @param name as read with {@link #UNTOLD} for names whose charset is not told
     * @return the same, or as UTF-8 where the bytes are that: macOS writes it without telling
     */
    static String repaired(String name) {
        try {
            ByteBuffer bytes = UNTOLD.newEncoder().encode(CharBuffer.wrap(name));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }

    /** Whether the name could lead to a place outside the folder that one unpacks into. */
    static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.matches("(?s)[A-Za-z]:.*")
                || List.of(name.split("/")).contains("..");
    }

    /** Whether an operating system put the file there: hidden files, previews, settings of a folder. */
    static boolean isLitter(List<String> path) {
        return path.stream().anyMatch(part -> part.startsWith(".") || LITTER.contains(part));
    }

    /** Folders, then the file; empty parts and "." dropped. */
    static List<String> path(String name) {
        return List.of(name.split("/")).stream()
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
    }
}
