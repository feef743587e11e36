package org.perceptory.learning.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells archives by their first bytes. */
final class ArchiveType {
    private static final List<String> STARTS = List.of(
            "PK\u0003\u0004",
            "PK\u0005\u0006",
            "7z\u00bc\u00af'\u001c",
            "Rar!\u001a\u0007",
            "\u001f\u008b",
            "BZh",
            "\u00fd7zXZ\0");

    private ArchiveType() {}

    static boolean isArchive(byte[] file) {
        String start = new String(file, 0, Math.min(8, file.length), StandardCharsets.ISO_8859_1);
        return STARTS.stream().anyMatch(start::startsWith);
    }
}
