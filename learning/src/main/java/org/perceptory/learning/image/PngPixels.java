package org.perceptory.learning.image;

import java.io.IOException;
import java.io.InputStream;
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

    /** The data of all chunks of pixels, one behind the other. */
    private static final class Packed extends InputStream {
        private static final int SIGNATURE = 8;
        private static final int FRAME = 12;

        private final Bytes png;
        private int chunk = SIGNATURE;
        private int at;
        private int left;

        Packed(Bytes png) {
            this.png = png;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            while (left == 0) {
                if (!png.has(chunk, FRAME)) {
                    return -1;
                }
                left = png.says(chunk + 4, "IDAT") ? (int) png.u32(chunk) : 0;
                at = chunk + 8;
                chunk += (int) png.u32(chunk) + FRAME;
            }
            int count = Math.min(left, length);
            System.arraycopy(png.data(), at, into, offset, count);
            at += count;
            left -= count;
            return count;
        }
    }
}
