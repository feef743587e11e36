package org.perceptory.learning.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.perceptory.learning.file.Bytes;

/** The packed pixels of a PNG, to be asked whether all of them are there. */
final class PngPixels {
    private static final int[] CHANNELS = {1, 0, 3, 1, 2, 0, 4};

    /** Adam7: of each pass its first column and row, then how many columns and rows on the next is. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    /** Bytes that say how they are packed. */
    private static final int HEAD = 2;

    private final long expected;

    /** @param kind the colour type: 0, 2, 3, 4 or 6 */
    PngPixels(long width, long height, int bits, int kind, boolean interlaced) {
        long perPixel = kind < CHANNELS.length ? CHANNELS[kind] * bits : 0;
        long bytes = 0;
        for (int[] pass : interlaced ? PASSES : ONE_PASS) {
            long columns = Math.ceilDiv(width - pass[0], (long) pass[2]);
            long rows = Math.ceilDiv(height - pass[1], (long) pass[3]);
            bytes += columns > 0 && rows > 0 ? rows * (1 + Math.ceilDiv(columns * perPixel, 8L)) : 0;
        }
        expected = bytes;
    }

    /**
     * Unpacks them, to the check sum at their end; no more than the picture may have.
     *
     * @param png of whole chunks
     */
    boolean areWhole(byte[] png) {
        byte[] buffer = new byte[1 << 16];
        try (InputStream pixels = new InflaterInputStream(new Packed(new Bytes(png)))) {
            long unpacked = 0;
            for (int read = pixels.read(buffer); read >= 0 && unpacked <= expected; read = pixels.read(buffer)) {
                unpacked += read;
            }
            return unpacked >= expected;
        } catch (IOException missingOrWrong) {
            return false;
        }
    }

    /**
     * The same picture with the check sum that its pixels have.
     *
     * @param png of whole chunks, of good check sums
     * @return empty where not all of its pixels are there, or they cannot be unpacked
     */
    Optional<byte[]> summed(byte[] png) {
        byte[] packed = new Packed(new Bytes(png)).readAllBytes();
        Inflater inflater = new Inflater(true);
        Adler32 sum = new Adler32();
        try {
            inflater.setInput(packed, HEAD, Math.max(0, packed.length - HEAD));
            byte[] buffer = new byte[1 << 16];
            long unpacked = 0;
            while (!inflater.finished() && unpacked <= expected) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    return Optional.empty();
                }
                sum.update(buffer, 0, count);
                unpacked += count;
            }
            int end = HEAD + Math.toIntExact(inflater.getBytesRead());
            return unpacked == expected ? Optional.of(withPixels(png, packed, end, sum)) : Optional.empty();
        } catch (DataFormatException wrong) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    /** All that stands in front of them, and they in one chunk. */
    private static byte[] withPixels(byte[] png, byte[] packed, int end, Adler32 sum) {
        Bytes file = new Bytes(png);
        PngChunks chunks = new PngChunks(png.length + PngChunks.FRAME);
        for (int at = PngChunks.SIGNATURE; file.has(at, PngChunks.FRAME) && !file.says(at + 4, "IDAT"); ) {
            int next = (int) (at + file.u32(at) + PngChunks.FRAME);
            chunks.add(file.text(at + 4, 4), png, at + 8, next - 4);
            at = next;
        }
        byte[] pixels = ByteBuffer.allocate(end + Integer.BYTES)
                .put(packed, 0, end)
                .putInt((int) sum.getValue())
                .array();
        chunks.add("IDAT", pixels, 0, pixels.length);
        chunks.add("IEND", pixels, 0, 0);
        return chunks.toByteArray();
    }

    /** The data of all chunks of pixels, one behind the other. */
    private static final class Packed extends InputStream {
        private final Bytes png;
        private int chunk = PngChunks.SIGNATURE;
        private int at;
        private int left;

        Packed(Bytes png) {
            this.png = png;
        }

        /** Without what is declared by none: nothing fails here. */
        @Override
        public byte[] readAllBytes() {
            byte[] all = new byte[png.length()];
            int length = 0;
            for (int count = read(all, 0, all.length); count > 0; count = read(all, length, all.length - length)) {
                length += count;
            }
            return Arrays.copyOf(all, length);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            while (left == 0) {
                if (!png.has(chunk, PngChunks.FRAME)) {
                    return -1;
                }
                left = png.says(chunk + 4, "IDAT") ? (int) png.u32(chunk) : 0;
                at = chunk + 8;
                chunk += (int) png.u32(chunk) + PngChunks.FRAME;
            }
            int count = Math.min(left, length);
            System.arraycopy(png.data(), at, into, offset, count);
            at += count;
            left -= count;
            return count;
        }
    }
}
