package org.perceptory.learning.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers and parts of a zip, which writes its lowest byte first. */
final class ZipBytes {
    private ZipBytes() {}

    static int uint16(byte[] bytes, int at) {
        return buffer(bytes).getShort(at) & 0xFFFF;
    }

    static long uint32(byte[] bytes, int at) {
        return buffer(bytes).getInt(at) & 0xFFFFFFFFL;
    }

    static long int64(byte[] bytes, int at) {
        return buffer(bytes).getLong(at);
    }

    /** @throws EOFException when the file does not hold them */
    static byte[] of(RandomAccessFile file, long offset, int length) throws IOException {
        if (offset < 0 || length < 0 || offset > file.length() - length) {
            throw new EOFException(length + " bytes at " + offset);
        }
        byte[] bytes = new byte[length];
        file.seek(offset);
        file.readFully(bytes);
        return bytes;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
