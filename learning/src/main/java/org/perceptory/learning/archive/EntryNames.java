package org.perceptory.learning.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the names in a zip mean: their characters, and whether they lead out of it. */
final class EntryNames {
    /** What a zip's names are in when it does not say (APPNOTE.TXT, appendix D). */
    private static final Charset UNTOLD = charset("IBM437");

    /** Of a path: what lies deeper is the file's name; names of thousands of folders are made to fill the memory. */
    private static final int MOST_PARTS = 100;

    private final boolean japanese;

    private EntryNames(boolean japanese) {
        this.japanese = japanese;
    }

    /** A zip is packed by one program: what its names are in is judged by all that do not say it. */
    static EntryNames of(List<ZipRecord> records) {
        return new EntryNames(Japanese.are(records.stream()
                .filter(record -> told(record).isEmpty())
                .map(ZipRecord::name)
                .toList()));
    }

    String name(ZipRecord record) {
        return told(record)
                .or(() -> japanese ? Japanese.read(record.name()) : Optional.empty())
                .orElseGet(() -> new String(record.name(), UNTOLD));
    }

    /** As UTF-8 where the entry says so, or the bytes are just that: macOS writes it without telling. */
    private static Optional<String> told(ZipRecord record) {
        return record.utf8Beside()
                .flatMap(name -> decoded(name, StandardCharsets.UTF_8))
                .or(() -> decoded(record.name(), StandardCharsets.UTF_8))
                .or(() -> record.saysUtf8()
                        ? Optional.of(new String(record.name(), StandardCharsets.UTF_8))
                        : Optional.empty());
    }

    /** The text, if the bytes are nothing else but that. */
    static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }

    /** Whether the name could lead to a place outside the folder that one unpacks into. */
    static boolean leadsOut(String name) {
        String slashed = slashed(name);
        return slashed.startsWith("/")
                || slashed.indexOf('\0') >= 0
                || slashed.matches("(?s)[A-Za-z]:(/.*)?")
                || Arrays.stream(slashed.split("/")).map(String::strip).anyMatch(".."::equals);
    }

    static boolean isFolder(String name) {
        return slashed(name).endsWith("/");
    }

    /** Folders, then the file; empty parts and "." dropped. */
    static List<String> path(String name) {
        return Arrays.stream(slashed(name).split("/", MOST_PARTS))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
    }

    /** Older programs on Windows part folders by backslashes. */
    private static String slashed(String name) {
        return name.replace('\\', '/');
    }
}
