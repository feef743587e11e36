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
        return shrunk(picture, colours(picture.getColorModel().getColorSpace(), header.colours()), reading);
    }

    /** @param picture decoded, as a whole */
    static RgbImage read(BufferedImage picture, Colours colours, Reading.Choice choice) {
        Reading reading = choice.of(picture.getWidth(), picture.getHeight());
        Rectangle region = reading.region();
        return shrunk(picture.getSubimage(region.x, region.y, region.width, region.height), colours, reading);
    }

    /** In sRGB: converted before it is laid on white, where it can be seen through, else what is left of its pixels. */
    private static RgbImage shrunk(BufferedImage picture, Colours colours, Reading reading) {
        boolean seenThrough = picture.getColorModel().hasAlpha();
        SrgbRows rows = new SrgbRows(picture, seenThrough ? colours : Colours.SRGB);
        boolean asItIs = picture.getWidth() == reading.width() && picture.getHeight() == reading.height();
        RgbImage shrunk = asItIs ? rows.all() : AreaAverage.shrink(rows, reading.width(), reading.height());
        return seenThrough ? shrunk : colours.toSrgb(shrunk);
    }

    /** As its decoder knows them, of a profile of three channels; else as the file declares them. */
    private static Colours colours(ColorSpace known, Colours declared) {
        return known.isCS_sRGB() || known.getType() != ColorSpace.TYPE_RGB ? declared : ProfileColours.of(known);
    }
}
