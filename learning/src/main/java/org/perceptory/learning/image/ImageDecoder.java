package org.perceptory.learning.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Decodes pictures that {@link ImageIntake} accepted. Thread-safe; takes three bytes a pixel. */
public final class ImageDecoder {
    private static final ColorSpace SRGB = ColorSpace.getInstance(ColorSpace.CS_sRGB);

    private ImageDecoder() {}

    /**
     * @param jpeg as in {@link AcceptedImage#jpeg}
     * @throws RefusedImageException {@link ImageRefusal#DAMAGED} when it is no such picture any more
     */
    public static RgbImage decode(byte[] jpeg) {
        try {
            ImageReader reader = Readers.openPlainJpeg(jpeg);
            try {
                BufferedImage picture = InterleavedRgb.empty(reader.getWidth(0), reader.getHeight(0), SRGB);
                ImageReadParam settings = reader.getDefaultReadParam();
                settings.setDestination(picture);
                reader.read(0, settings);
                return InterleavedRgb.pixels(picture);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new RefusedImageException(ImageRefusal.DAMAGED, e);
        }
    }
}
