package org.perceptory.learning.image;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The scene in cyan, magenta, yellow and black, as printers want it. */
final class Inks {
    private static final int APP14 = 0xffee;

    private Inks() {}

    /** 0 for no ink, and nothing that says so. */
    static byte[] plain() {
        return jpeg(0);
    }

    /** 255 for no ink, as the marker of Adobe's programs has it; its last byte: neither YCC nor YCCK. */
    static byte[] adobe() {
        byte[] marker = "Adobe\0\u0064\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        return Pictures.withSegment(jpeg(255), APP14, marker);
    }

    /** Java's writer puts four bands into the file as they are, without any marker. */
    private static byte[] jpeg(int mask) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks(mask), null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static Raster inks(int mask) {
        BufferedImage scene = Pictures.scene(BufferedImage.TYPE_INT_RGB);
        WritableRaster inks =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, scene.getWidth(), scene.getHeight(), 4, null);
        for (int y = 0; y < scene.getHeight(); y++) {
            for (int x = 0; x < scene.getWidth(); x++) {
                int[] ink = inks(new Color(scene.getRGB(x, y)));
                for (int band = 0; band < ink.length; band++) {
                    inks.setSample(x, y, band, ink[band] ^ mask);
                }
            }
        }
        return inks;
    }

    /** As much black as goes, and what then is left to take away. */
    private static int[] inks(Color colour) {
        int light = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        return new int[] {
            255 - 255 * colour.getRed() / light,
            255 - 255 * colour.getGreen() / light,
            255 - 255 * colour.getBlue() / light,
            255 - light
        };
    }
}
