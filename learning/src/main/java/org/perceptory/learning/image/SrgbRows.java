package org.perceptory.learning.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * Rows of a decoded picture of any bit depth as 8-bit RGB on white. Grey is taken as it stands: Java would read it as
 * linear light and brighten it. A colour space other than sRGB is kept as it is.
 */
final class SrgbRows {
    private final Raster raster;
    private final ColorModel colours;
    private final int[] palette;
    private final boolean grey;
    private final boolean plain;
    private final int[] bits;
    private final int[] samples;
    private final int bands;

    SrgbRows(BufferedImage picture) {
        raster = picture.getRaster();
        colours = picture.getColorModel();
        bands = raster.getNumBands();
        samples = new int[bands * raster.getWidth()];
        palette = colours instanceof IndexColorModel indexed ? onWhite(indexed) : null;
        grey = colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        bits = colours.getComponentSize();
        plain = palette == null && !grey && bands == 3 && Arrays.stream(bits).allMatch(b -> b == 8);
    }

    /** The whole picture as it is. */
    static RgbImage all(BufferedImage picture) {
        SrgbRows rows = new SrgbRows(picture);
        int[] row = new int[3 * picture.getWidth()];
        byte[] rgb = new byte[row.length * picture.getHeight()];
        for (int y = 0; y < picture.getHeight(); y++) {
            rows.read(y, row);
            for (int i = 0; i < row.length; i++) {
                rgb[y * row.length + i] = (byte) row[i];
            }
        }
        return new RgbImage(picture.getWidth(), picture.getHeight(), rgb);
    }

    /** @param rgb {@code [width][3]}, filled with values 0 to 255 */
    void read(int y, int[] rgb) {
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, samples);
        if (plain) {
            System.arraycopy(samples, 0, rgb, 0, samples.length);
            return;
        }
        for (int x = 0; x < raster.getWidth(); x++) {
            if (palette != null) {
                int colour = palette[Math.min(samples[x], palette.length - 1)];
                rgb[3 * x] = colour >> 16 & 0xff;
                rgb[3 * x + 1] = colour >> 8 & 0xff;
                rgb[3 * x + 2] = colour & 0xff;
            } else {
                direct(x, rgb);
            }
        }
    }

    private void direct(int x, int[] rgb) {
        int alpha = colours.hasAlpha() ? eightBit(x, bands - 1) : 255;
        for (int channel = 0; channel < 3; channel++) {
            rgb[3 * x + channel] = onWhite(eightBit(x, grey ? 0 : channel), alpha);
        }
    }

    private int eightBit(int x, int band) {
        int sample = samples[bands * x + band];
        return bits[band] == 8 ? sample : (int) ((sample & 0xffffffffL) * 255 / ((1L << bits[band]) - 1));
    }

    private static int[] onWhite(IndexColorModel indexed) {
        int[] argb = new int[indexed.getMapSize()];
        indexed.getRGBs(argb);
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            argb[i] = onWhite(argb[i] >> 16 & 0xff, alpha) << 16
                    | onWhite(argb[i] >> 8 & 0xff, alpha) << 8
                    | onWhite(argb[i] & 0xff, alpha);
        }
        return argb;
    }

    private static int onWhite(int value, int alpha) {
        return alpha == 255 ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
