package org.perceptory.learning.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes a PNG of up to 256 colours (ISO/IEC 15948). The same pixels give the same bytes. */
final class IndexedPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte INDEXED = 3;

    private IndexedPng() {}

    /**
     * @param pixels {@code [height][width]}, each an index of a colour
     * @param palette {@code [colours][3]}, sRGB, as one array
     */
    static byte[] encode(byte[][] pixels, byte[] palette) {
        int width = pixels[0].length;
        ByteBuffer header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(pixels.length)
                .put((byte) 8)
                .put(INDEXED);
        ByteBuffer rows = ByteBuffer.allocate(pixels.length * (1 + width));
        for (byte[] row : pixels) {
            rows.put((byte) 0).put(row);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        png.writeBytes(chunk("IHDR", header.array()));
        png.writeBytes(chunk("PLTE", palette));
        png.writeBytes(chunk("IDAT", deflated(rows.array())));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] chunk = ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(chunk, 4, data.length + 4);
        ByteBuffer.wrap(chunk).putInt(data.length + 8, (int) sum.getValue());
        return chunk;
    }

    private static byte[] deflated(byte[] data) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
        return packed.toByteArray();
    }
}
