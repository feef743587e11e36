package org.perceptory.learning.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.InflaterInputStream;

/** The packed pixels of a PNG, to be asked whether all of them are there. */
final class PngPixels {
    private static final int[] CHANNELS = {1, 0, 3, 1, 2, 0, 4};

    /** Adam7: of each pass its first column and row, then how many columns and rows on the next is. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    private final long expected;
    private final List<InputStream> parts = new ArrayList<>();

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

    void add(byte[] data, int from, int to) {
        parts.add(new ByteArrayInputStream(data, from, to - from));
    }

    /** Unpacks them, to the check sum at their end; no more than the picture may have. */
    boolean areWhole() {
        byte[] buffer = new byte[1 << 16];
        try (InputStream pixels = new InflaterInputStream(new SequenceInputStream(Collections.enumeration(parts)))) {
            long unpacked = 0;
            for (int read = pixels.read(buffer); read >= 0 && unpacked <= expected; read = pixels.read(buffer)) {
                unpacked += read;
            }
            return unpacked >= expected;
        } catch (IOException missingOrWrong) {
            return false;
        }
    }
}
