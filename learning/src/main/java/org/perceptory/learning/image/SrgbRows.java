package org.perceptory.learning.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * Rows of a decoded picture of any bit depth as 8-bit RGB on white. Grey is taken as it stands: Java would read it as
 * linear light and brighten it. What can be seen through is brought to sRGB first, as the white is sRGB's.
 */
final class SrgbRows {
    private final Raster raster;
    private final ColorModel model;
    private final Colours colours;
    private final int[] palette;
    private final boolean grey;
    private final boolean plain;
    private final int[] bits;
    private final int[] samples;
    private final int bands;

    /** @param colours of what the numbers mean; {@link Colours#SRGB} to keep them as they are */
    SrgbRows(BufferedImage picture, Colours colours) {
        this.colours = colours;
        raster = picture.getRaster();
        model = picture.getColorModel();
        bands = raster.getNumBands();
        samples = new int[bands * raster.getWidth()];
        palette = model instanceof IndexColorModel indexed ? onWhite(indexed) : null;
        grey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        bits = model.getComponentSize();
        plain = palette == null && !grey && bands == 3 && Arrays.stream(bits).allMatch(b -> b == 8);
    }

    int width() {
        return raster.getWidth();
    }

    int height() {
        return raster.getHeight();
    }

    /** The whole picture at its own size. */
    RgbImage all() {
        int[] row = new int[3 * width()];
        byte[] rgb = new byte[row.length * height()];
        for (int y = 0; y < height(); y++) {
            read(y, row);
            for (int i = 0; i < row.length; i++) {
                rgb[y * row.length + i] = (byte) row[i];
            }
        }
        return new RgbImage(width(), height(), rgb);
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
                for (int channel = 0; channel < 3; channel++) {
                    rgb[3 * x + channel] = colour >> 16 - 8 * channel & 0xff;
                }
            } else {
                for (int channel = 0; channel < 3; channel++) {
                    rgb[3 * x + channel] = eightBit(x, grey ? 0 : channel);
                }
            }
        }
        if (palette == null && model.hasAlpha()) {
            seenThrough(rgb);
        }
    }

    private void seenThrough(int[] rgb) {
        meant(rgb);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = onWhite(rgb[i], eightBit(i / 3, bands - 1));
        }
    }

    private void meant(int[] rgb) {
        if (colours == Colours.SRGB) {
            return;
        }
        byte[] numbers = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            numbers[i] = (byte) rgb[i];
        }
        byte[] converted =
                colours.toSrgb(new RgbImage(rgb.length / 3, 1, numbers)).rgb();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = converted[i] & 0xff;
        }
    }

    private int eightBit(int x, int band) {
        int sample = samples[bands * x + band];
        return bits[band] == 8 ? sample : (int) ((sample & 0xffffffffL) * 255 / ((1L << bits[band]) - 1));
    }

    private int[] onWhite(IndexColorModel indexed) {
        int[] argb = new int[indexed.getMapSize()];
        indexed.getRGBs(argb);
        int[] rgb = new int[3 * argb.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = argb[i / 3] >> 16 - 8 * (i % 3) & 0xff;
        }
        meant(rgb);
        int[] laid = new int[argb.length];
        for (int i = 0; i < rgb.length; i++) {
            laid[i / 3] = laid[i / 3] << 8 | onWhite(rgb[i], argb[i / 3] >>> 24);
        }
        return laid;
    }

    private static int onWhite(int value, int alpha) {
        return alpha == 255 ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
