package org.perceptory.learning.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.NodeList;

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
                BufferedImage pixels = InterleavedRgb.of(picture, SRGB);
                boolean small = Math.min(picture.width(), picture.height()) < Reading.SIDE;
                IIOMetadata about =
                        small || SharpColours.areIn(picture) ? withColourOfEachPixel(writer, pixels, settings) : null;
                writer.write(null, new IIOImage(pixels, null, about), settings);
            } finally {
                writer.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /**
     * A picture that is smaller than is kept has few pixels, and may be drawn one by one, as a larger one with sharp
     * colours may: to keep one colour for four of them, as is done for photographs, would smear it.
     */
    private static IIOMetadata withColourOfEachPixel(ImageWriter writer, BufferedImage pixels, ImageWriteParam settings)
            throws IIOInvalidTreeException {
        IIOMetadata about =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(pixels), settings);
        IIOMetadataNode root = (IIOMetadataNode) about.getAsTree(about.getNativeMetadataFormatName());
        NodeList channels = root.getElementsByTagName("componentSpec");
        for (int channel = 0; channel < channels.getLength(); channel++) {
            IIOMetadataNode node = (IIOMetadataNode) channels.item(channel);
            node.setAttribute("HsamplingFactor", "1");
            node.setAttribute("VsamplingFactor", "1");
        }
        about.setFromTree(about.getNativeMetadataFormatName(), root);
        return about;
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
