package org.perceptory.learning.image;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/** A {@link BufferedImage} over the very bytes of an {@link RgbImage}, in red, green, blue order. */
final class InterleavedRgb {
    private static final int[] OFFSETS = {0, 1, 2};

    private InterleavedRgb() {}

    static BufferedImage empty(int width, int height, ColorSpace space) {
        return of(new RgbImage(width, height, new byte[3 * width * height]), space);
    }

    static BufferedImage of(RgbImage picture, ColorSpace space) {
        byte[] rgb = picture.rgb();
        ComponentColorModel colours =
                new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(
                colours,
                Raster.createInterleavedRaster(
                        new DataBufferByte(rgb, rgb.length),
                        picture.width(),
                        picture.height(),
                        3 * picture.width(),
                        3,
                        OFFSETS,
                        null),
                false,
                null);
    }

    /** Of a picture made here: the same bytes, not a copy. */
    static RgbImage pixels(BufferedImage picture) {
        byte[] rgb = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        return new RgbImage(picture.getWidth(), picture.getHeight(), rgb);
    }
}
