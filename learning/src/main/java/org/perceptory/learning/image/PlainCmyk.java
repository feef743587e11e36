package org.perceptory.learning.image;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Reads a JPEG of four inks whose decoder would take it for luma, chroma and transparency. */
final class PlainCmyk {
    private static final int[] RGB = {0, 1, 2};
    private static final int BLACK = 3;

    private PlainCmyk() {}

    /** In red, green, blue: of each, what its ink and the black let through. A printer's profile is not heeded. */
    static BufferedImage read(ImageReader reader, ImageReadParam settings) throws IOException {
        WritableRaster inks = (WritableRaster) reader.readRaster(0, settings);
        int width = inks.getWidth();
        int[] row = new int[inks.getNumBands() * width];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(0, y, width, 1, row);
            for (int at = 0; at < row.length; at += inks.getNumBands()) {
                for (int channel : RGB) {
                    row[at + channel] = Math.round((255 - row[at + channel]) * (255 - row[at + BLACK]) / 255f);
                }
            }
            inks.setPixels(0, y, width, 1, row);
        }
        ComponentColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        WritableRaster rgb = inks.createWritableChild(0, 0, width, inks.getHeight(), 0, 0, RGB);
        return new BufferedImage(colours, rgb, false, null);
    }
}
