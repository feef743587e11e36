package org.perceptory.learning.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A PNG that is put together from chunks (W3C PNG, third edition, 5.3), with the check sums that they have. */
final class PngChunks {
    static final int SIGNATURE = 8;
    /** Of a chunk: length, type and check sum. */
    static final int FRAME = 12;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final ByteArrayOutputStream all;

    PngChunks(int capacity) {
        all = new ByteArrayOutputStream(capacity);
        all.writeBytes(PNG);
    }

    /** @return the check sum over its type and data, which it is given */
    long add(String type, byte[] data, int from, int to) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data, from, to - from);
        all.writeBytes(ByteBuffer.allocate(8).putInt(to - from).put(name).array());
        all.write(data, from, to - from);
        all.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return sum.getValue();
    }

    byte[] toByteArray() {
        return all.toByteArray();
    }
}
