package org.perceptory.learning.image;

/**
 * The difference hash ("dHash"): the picture shrunk to 9 × 8 grey values, one bit for each pair of neighbours, set
 * where the left one is darker. Survives scaling, compression and brightness; two frames of one burst differ in a few
 * bits, unrelated pictures in about 32.
 */
public final class PerceptualHash {
    private static final int COLUMNS = 9;
    private static final int ROWS = 8;

    private PerceptualHash() {}

    /** 64 bits, row by row from the top, the first pair in the highest bit. */
    public static long of(RgbImage picture) {
        double[][] grey = new double[ROWS][COLUMNS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                grey[row][column] = mean(picture, column, row);
            }
        }
        long hash = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS - 1; column++) {
                hash = hash << 1 | (grey[row][column] < grey[row][column + 1] ? 1 : 0);
            }
        }
        return hash;
    }

    /** In how many of the 64 bits they differ: 0 for the same look; up to about 6 is a near-duplicate. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    private static double mean(RgbImage picture, int column, int row) {
        int left = column * picture.width() / COLUMNS;
        int right = Math.max(left + 1, (column + 1) * picture.width() / COLUMNS);
        int top = row * picture.height() / ROWS;
        int bottom = Math.max(top + 1, (row + 1) * picture.height() / ROWS);
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += luma(picture.rgb(), 3 * (y * picture.width() + x));
            }
        }
        return (double) sum / (right - left) / (bottom - top);
    }

    /** ITU-R BT.601, in thousandths. */
    private static int luma(byte[] rgb, int at) {
        return 299 * (rgb[at] & 0xff) + 587 * (rgb[at + 1] & 0xff) + 114 * (rgb[at + 2] & 0xff);
    }
}
