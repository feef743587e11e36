package org.perceptory.learning.image;

import java.util.Optional;
import org.perceptory.learning.file.Bytes;

/**
 * How a camera held the picture: values 1 to 8 of the EXIF tag 0x0112 (CIPA DC-008, 4.6.5), in their order. The name
 * says which stored edges are the top and the left of the scene.
 */
enum Orientation {
    TOP_LEFT(false, false, false),
    TOP_RIGHT(false, true, false),
    BOTTOM_RIGHT(false, true, true),
    BOTTOM_LEFT(false, false, true),
    LEFT_TOP(true, false, false),
    RIGHT_TOP(true, false, true),
    RIGHT_BOTTOM(true, true, true),
    LEFT_BOTTOM(true, true, false);

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int BYTE = 1;
    private static final int LONG = 4;

    private final boolean transposed;
    private final boolean flippedX;
    private final boolean flippedY;

    /** Whether the stored x, y are those of the scene swapped, then which of the stored ones run backwards. */
    Orientation(boolean transposed, boolean flippedX, boolean flippedY) {
        this.transposed = transposed;
        this.flippedX = flippedX;
        this.flippedY = flippedY;
    }

    RgbImage upright(RgbImage stored) {
        if (this == TOP_LEFT) {
            return stored;
        }
        int width = transposed ? stored.height() : stored.width();
        int height = transposed ? stored.width() : stored.height();
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int storedX = transposed ? y : x;
                int storedY = transposed ? x : y;
                storedX = flippedX ? stored.width() - 1 - storedX : storedX;
                storedY = flippedY ? stored.height() - 1 - storedY : storedY;
                System.arraycopy(stored.rgb(), 3 * (storedY * stored.width() + storedX), rgb, 3 * (y * width + x), 3);
            }
        }
        return new RgbImage(width, height, rgb);
    }

    /**
     * Of the EXIF block (a TIFF header and its first directory) that begins at the offset; {@link #TOP_LEFT} when it
     * does not say, or says nonsense, as many do.
     *
     * @return empty where there is no such block, or nothing in it: then another one may count
     */
    static Optional<Orientation> ofExif(Bytes file, int start, int end) {
        boolean little = file.says(start, "II*\0");
        if (!little && !file.says(start, "MM\0*") || start + 8 > end) {
            return Optional.empty();
        }
        long directory = start + (little ? file.u32LittleEndian(start + 4) : file.u32(start + 4));
        if (directory + 2 > end) {
            return Optional.empty();
        }
        int entries = u16(file, (int) directory, little);
        if (entries == 0 || directory + 2 + ENTRY > end) {
            return Optional.empty();
        }
        for (long at = directory + 2; entries > 0 && at + ENTRY <= end; at += ENTRY, entries--) {
            if (u16(file, (int) at, little) == TAG) {
                long value = value(file, (int) at, little);
                return Optional.of(value >= 1 && value <= 8 ? values()[(int) value - 1] : TOP_LEFT);
            }
        }
        return Optional.of(TOP_LEFT);
    }

    /** Of a directory's entry: meant to be of two bytes, but written by some with one or four. */
    private static long value(Bytes file, int entry, boolean little) {
        int at = entry + 8;
        return switch (u16(file, entry + 2, little)) {
            case BYTE -> file.u8(at);
            case LONG -> little ? file.u32LittleEndian(at) : file.u32(at);
            default -> u16(file, at, little);
        };
    }

    private static int u16(Bytes file, int offset, boolean little) {
        return little ? file.u16LittleEndian(offset) : file.u16(offset);
    }
}
