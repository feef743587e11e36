package org.perceptory.learning.archive;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One line of a zip's directory, as it stands there (APPNOTE.TXT, 4.3.12): nothing of it is believed yet.
 *
 * @param name in whatever characters
 * @param unicodePath the field 0x7075 with the name once more in UTF-8, or empty
 * @param sum CRC-32 of the file
 * @param packed bytes in the archive
 * @param size bytes unpacked, or so it says
 * @param offset of the file's own header
 */
record ZipRecord(
        byte[] name, byte[] unicodePath, int flags, int method, long sum, long packed, long size, long offset) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final Map<Integer, String> METHODS =
            Map.of(6, "Implode", 9, "Deflate64", 12, "BZip2", 14, "LZMA", 93, "Zstandard", 95, "XZ", 98, "PPMd");

    /** Whether the name says of itself that it is UTF-8. */
    boolean saysUtf8() {
        return (flags & 0x800) != 0;
    }

    boolean isEncrypted() {
        return (flags & 1) != 0;
    }

    /** The way of packing, where it is one that is not read here. */
    Optional<String> foreignMethod() {
        return method == STORED || method == DEFLATED
                ? Optional.empty()
                : Optional.of(METHODS.getOrDefault(method, "No. " + method));
    }

    /** The bytes of the name in UTF-8 that lie beside it (4.6.9), if they belong to this name and not to an older. */
    Optional<byte[]> utf8Beside() {
        if (unicodePath.length < 5 || unicodePath[0] != 1) {
            return Optional.empty();
        }
        CRC32 crc = new CRC32();
        crc.update(name);
        return ZipBytes.uint32(unicodePath, 1) == crc.getValue()
                ? Optional.of(Arrays.copyOfRange(unicodePath, 5, unicodePath.length))
                : Optional.empty();
    }
}
