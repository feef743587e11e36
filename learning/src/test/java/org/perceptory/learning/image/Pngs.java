package org.perceptory.learning.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** PNG files by the chunk, also such as no program would write. */
final class Pngs {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Pngs() {}

    static byte[] of(byte[]... chunks) {
        return Pictures.joined(SIGNATURE, Pictures.joined(chunks));
    }

    static byte[] header(int width, int height, int bits, int colourType) {
        byte[] data = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) bits)
                .put((byte) colourType)
                .array();
        return chunk("IHDR", data);
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] typed = Pictures.joined(type.getBytes(StandardCharsets.ISO_8859_1), data);
        CRC32 sum = new CRC32();
        sum.update(typed);
        return Pictures.joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                typed,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** A good PNG with one more chunk behind its header. */
    static byte[] with(byte[] png, byte[] chunk) {
        int afterHeader = 8 + 12 + 13;
        return Pictures.joined(
                Arrays.copyOf(png, afterHeader), chunk, Arrays.copyOfRange(png, afterHeader, png.length));
    }

    static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(data);
        deflater.finish();
        byte[] out = new byte[data.length + 1000];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }
}
