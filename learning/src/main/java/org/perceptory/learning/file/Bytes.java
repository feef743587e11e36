package org.perceptory.learning.file;

import java.nio.charset.StandardCharsets;

/**
 * Reading numbers and four-letter names out of a file that may end anywhere.
 *
 * @param data the whole file; not copied, so not to be changed
 */
public record Bytes(byte[] data) {

    public int length() {
        return data.length;
    }

    public boolean has(long offset, long count) {
        return offset >= 0 && count >= 0 && offset + count <= data.length;
    }

    public int u8(int offset) {
        require(offset, 1);
        return data[offset] & 0xff;
    }

    public int u16(int offset) {
        return u8(offset) << 8 | u8(offset + 1);
    }

    public int u16LittleEndian(int offset) {
        return u8(offset + 1) << 8 | u8(offset);
    }

    public int u24LittleEndian(int offset) {
        return u8(offset + 2) << 16 | u16LittleEndian(offset);
    }

    public long u32(int offset) {
        return (long) u16(offset) << 16 | u16(offset + 2);
    }

    public long u32LittleEndian(int offset) {
        return (long) u16LittleEndian(offset + 2) << 16 | u16LittleEndian(offset);
    }

    /** As Latin-1. */
    public String text(int offset, int count) {
        require(offset, count);
        return new String(data, offset, count, StandardCharsets.ISO_8859_1);
    }

    /** Whether these Latin-1 characters stand here. */
    public boolean says(int offset, String text) {
        return has(offset, text.length()) && text.equals(text(offset, text.length()));
    }

    /** @throws TruncatedFileException when the file ends before */
    private void require(int offset, int count) {
        if (!has(offset, count)) {
            throw new TruncatedFileException(offset, count, data.length);
        }
    }
}
