package org.perceptory.learning.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Reads a picture at the size in which it is wanted, without ever holding the whole of a very large one. */
final class Shrinking {
    private Shrinking() {}

    /** @param reader opened on the header's file */
    static RgbImage read(ImageReader reader, PictureHeader header, Reading.Choice choice) throws IOException {
        Reading reading = choice.of(reader.getWidth(0), reader.getHeight(0));
        ImageReadParam settings = reader.getDefaultReadParam();
        settings.setSourceRegion(reading.region());
        settings.setSourceSubsampling(reading.every(), reading.every(), 0, 0);
        BufferedImage picture = header.format() == PictureFormat.PLAIN_CMYK_JPEG
                ? PlainCmyk.read(reader, settings)
                : reader.read(0, settings);
        return toSrgb(sized(picture, reading), space(picture.getColorModel(), header.colours()));
    }

    private static RgbImage sized(BufferedImage picture, Reading reading) {
        boolean asItIs = picture.getWidth() == reading.width() && picture.getHeight() == reading.height();
        return asItIs ? SrgbRows.all(picture) : AreaAverage.shrink(picture, reading.width(), reading.height());
    }

    private static ColorSpace space(ColorModel colours, ColorSpace declared) {
        ColorSpace known = colours.getColorSpace();
        return known.isCS_sRGB() ? declared : known;
    }

    /** Converts the pixels that are left, mostly far fewer than were read. */
    private static RgbImage toSrgb(RgbImage picture, ColorSpace space) {
        if (space.isCS_sRGB() || space.getType() != ColorSpace.TYPE_RGB) {
            return picture;
        }
        ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        BufferedImage converted = new ColorConvertOp(space, srgb, null)
                .filter(
                        InterleavedRgb.of(picture, space),
                        InterleavedRgb.empty(picture.width(), picture.height(), srgb));
        return InterleavedRgb.pixels(converted);
    }
}
