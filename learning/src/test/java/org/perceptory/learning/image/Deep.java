package org.perceptory.learning.image;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of unusual depth, as Java's own types do not have them. */
final class Deep {
    static final List<Color> GREYS = greys(30, 90, 150, 220);
    static final List<Color> BLACK_AND_WHITE = greys(0, 255, 255, 0);

    private Deep() {}

    /** 16 bits a channel. */
    static byte[] png() {
        BufferedImage scene = Pictures.scene(BufferedImage.TYPE_INT_RGB);
        BufferedImage deep = component(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, DataBuffer.TYPE_USHORT);
        fill(deep.getRaster(), 3, scene, value -> value * 257);
        return Pictures.file(deep, "png");
    }

    static byte[] halfTransparent() {
        BufferedImage scene = Pictures.scene(BufferedImage.TYPE_INT_RGB);
        BufferedImage pale = component(ColorSpace.getInstance(ColorSpace.CS_sRGB), true, DataBuffer.TYPE_BYTE);
        fill(pale.getRaster(), 3, scene, value -> value);
        for (int i = 0; i < Pictures.WIDTH * Pictures.HEIGHT; i++) {
            pale.getRaster().setSample(i % Pictures.WIDTH, i / Pictures.WIDTH, 3, 128);
        }
        return Pictures.file(pale, "png");
    }

    static byte[] interlaced() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(Pictures.scene(BufferedImage.TYPE_INT_RGB), null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** Four greys by their values in the file, whatever Java takes them to mean. */
    static BufferedImage grey(int type) {
        BufferedImage picture = new BufferedImage(Pictures.WIDTH, Pictures.HEIGHT, type);
        quarters(picture.getRaster(), GREYS, type == BufferedImage.TYPE_USHORT_GRAY ? 257 : 1);
        return picture;
    }

    static BufferedImage twoColours() {
        BufferedImage picture = new BufferedImage(Pictures.WIDTH, Pictures.HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        for (int i = 0; i < Pictures.WIDTH * Pictures.HEIGHT; i++) {
            int x = i % Pictures.WIDTH;
            int y = i / Pictures.WIDTH;
            picture.setRGB(x, y, BLACK_AND_WHITE.get(quarter(x, y)).getRGB());
        }
        return picture;
    }

    /** In linear light, with the profile that says so: read without it, the picture would be far too dark. */
    static byte[] withProfile() {
        BufferedImage linear = new BufferedImage(Pictures.WIDTH, Pictures.HEIGHT, BufferedImage.TYPE_INT_RGB);
        quarters(linear.getRaster(), greys(3, 26, 78, 182), 1);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        return Profiles.in(Pictures.file(linear, "jpg"), profile);
    }

    private static BufferedImage component(ColorSpace space, boolean alpha, int type) {
        ComponentColorModel colours = new ComponentColorModel(
                space, alpha, false, alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, type);
        WritableRaster raster = colours.createCompatibleWritableRaster(Pictures.WIDTH, Pictures.HEIGHT);
        return new BufferedImage(colours, raster, false, null);
    }

    private static void fill(WritableRaster raster, int bands, BufferedImage scene, IntUnaryOperator value) {
        for (int y = 0; y < Pictures.HEIGHT; y++) {
            for (int x = 0; x < Pictures.WIDTH; x++) {
                for (int band = 0; band < bands; band++) {
                    raster.setSample(x, y, band, value.applyAsInt(scene.getRGB(x, y) >> 16 - 8 * band & 0xff));
                }
            }
        }
    }

    private static void quarters(WritableRaster raster, List<Color> colours, int factor) {
        for (int y = 0; y < Pictures.HEIGHT; y++) {
            for (int x = 0; x < Pictures.WIDTH; x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    raster.setSample(
                            x, y, band, factor * colours.get(quarter(x, y)).getRed());
                }
            }
        }
    }

    private static int quarter(int x, int y) {
        return (x < Pictures.WIDTH / 2 ? 0 : 1) + (y < Pictures.HEIGHT / 2 ? 0 : 2);
    }

    private static List<Color> greys(int... values) {
        return Arrays.stream(values)
                .mapToObj(value -> new Color(value, value, value))
                .toList();
    }
}
