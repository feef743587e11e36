package org.perceptory.learning.image;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
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
        WholeScans scans = new WholeScans();
        reader.addIIOReadWarningListener(scans);
        BufferedImage picture = header.format() == PictureFormat.PLAIN_CMYK_JPEG
                ? PlainCmyk.read(reader, settings)
                : reader.read(0, settings);
        scans.check();
        // Of the pixels that are left, mostly far fewer than were read.
        return colours(picture.getColorModel().getColorSpace(), header.colours())
                .toSrgb(shrunk(picture, reading));
    }

    /** @param picture decoded, as a whole */
    static RgbImage read(BufferedImage picture, Colours colours, Reading.Choice choice) {
        Reading reading = choice.of(picture.getWidth(), picture.getHeight());
        Rectangle region = reading.region();
        return colours.toSrgb(shrunk(picture.getSubimage(region.x, region.y, region.width, region.height), reading));
    }

    private static RgbImage shrunk(BufferedImage picture, Reading reading) {
        boolean asItIs = picture.getWidth() == reading.width() && picture.getHeight() == reading.height();
        return asItIs ? SrgbRows.all(picture) : AreaAverage.shrink(picture, reading.width(), reading.height());
    }

    /** As its decoder knows them, of a profile of three channels; else as the file declares them. */
    private static Colours colours(ColorSpace known, Colours declared) {
        return known.isCS_sRGB() || known.getType() != ColorSpace.TYPE_RGB ? declared : ProfileColours.of(known);
    }
}
