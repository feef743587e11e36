package org.perceptory.learning.image;

import java.awt.color.ColorSpace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes the file that is kept. The same pixels give the same bytes, so that a repeated upload is the same blob. */
final class StoredJpeg {
    /** See {@code package-info} for how it was chosen. */
    static final float QUALITY = 0.92f;

    private static final ColorSpace SRGB = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    private static final ImageWriterSpi JDK = ofJdk();

    private StoredJpeg() {}

    static byte[] encode(RgbImage picture) {
        return encode(picture, QUALITY);
    }

    static byte[] encode(RgbImage picture, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriter writer = JDK.createWriterInstance();
            try {
                writer.setOutput(out);
                ImageWriteParam settings = writer.getDefaultWriteParam();
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(quality);
                writer.write(null, new IIOImage(InterleavedRgb.of(picture, SRGB), null, null), settings);
            } finally {
                writer.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static ImageWriterSpi ofJdk() {
        Iterator<ImageWriterSpi> all = IIORegistry.getDefaultInstance().getServiceProviders(ImageWriterSpi.class, true);
        while (all.hasNext()) {
            ImageWriterSpi provider = all.next();
            if (provider.getClass().getName().startsWith("com.sun.imageio.plugins.jpeg.")) {
                return provider;
            }
        }
        throw new IllegalStateException("This Java comes without a writer of JPEG");
    }
}
