package org.perceptory.learning.image;

import java.util.Arrays;

/**
 * Makes a picture smaller: each new pixel is the mean of the area that it covers, with fractions of pixels at its
 * edges. Row by row, so that it needs no more memory than the result and two rows.
 */
final class AreaAverage {
    private final int width;
    private final int height;
    private final double[] sums;

    private AreaAverage(int width, int height) {
        this.width = width;
        this.height = height;
        this.sums = new double[3 * width];
    }

    /**
     * @param width of the result, at most that of the picture
     * @param height of the result, at most that of the picture
     */
    static RgbImage shrink(SrgbRows picture, int width, int height) {
        return new AreaAverage(width, height).shrink(picture);
    }

    private RgbImage shrink(SrgbRows rows) {
        int[] row = new int[3 * rows.width()];
        double[] narrow = new double[3 * width];
        byte[] rgb = new byte[3 * width * height];
        double step = (double) rows.height() / height;
        int read = -1;
        for (int y = 0; y < height; y++) {
            double from = y * step;
            double to = Math.min((y + 1) * step, rows.height());
            Arrays.fill(sums, 0);
            for (int sourceY = (int) from; sourceY < to; sourceY++) {
                if (sourceY > read) {
                    rows.read(sourceY, row);
                    narrow(row, rows.width(), narrow);
                    read = sourceY;
                }
                double weight = Math.min(to, sourceY + 1) - Math.max(from, sourceY);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += weight * narrow[i];
                }
            }
            for (int i = 0; i < sums.length; i++) {
                rgb[y * sums.length + i] = (byte) Math.clamp(Math.round(sums[i] / (to - from)), 0, 255);
            }
        }
        return new RgbImage(width, height, rgb);
    }

    private void narrow(int[] row, int sourceWidth, double[] into) {
        double step = (double) sourceWidth / width;
        for (int x = 0; x < width; x++) {
            double from = x * step;
            double to = Math.min((x + 1) * step, sourceWidth);
            double red = 0;
            double green = 0;
            double blue = 0;
            for (int sourceX = (int) from; sourceX < to; sourceX++) {
                double weight = Math.min(to, sourceX + 1) - Math.max(from, sourceX);
                red += weight * row[3 * sourceX];
                green += weight * row[3 * sourceX + 1];
                blue += weight * row[3 * sourceX + 2];
            }
            into[3 * x] = red / (to - from);
            into[3 * x + 1] = green / (to - from);
            into[3 * x + 2] = blue / (to - from);
        }
    }
}
