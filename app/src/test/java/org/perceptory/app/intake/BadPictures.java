package org.perceptory.app.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.perceptory.learning.image.ImageLimits;
import org.perceptory.testbed.Pictures;

/** Files that people send and that are no picture, or not one to be taken. */
final class BadPictures {

    private BadPictures() {}

    static byte[] text() {
        return "Dear tutor, here is my picture.".getBytes(StandardCharsets.UTF_8);
    }

    static byte[] svg() {
        return "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The first half of a picture. */
    static byte[] half(String format) {
        byte[] whole = Pictures.encode(Pictures.image(Pictures.Kind.CIRCLES, 1), format);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** The beginning of a phone's photograph or film of this brand: a box {@code ftyp} and nothing behind. */
    static byte[] isoMedia(String brand) {
        byte[] name = brand.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(64)
                .putInt(20)
                .put("ftyp".getBytes(StandardCharsets.US_ASCII))
                .put(name)
                .putInt(0)
                .put(name)
                .array();
    }

    /** A well-formed PNG that says it is this large; its pixels are a few bytes of zeroes. */
    static byte[] pngOfSize(int width, int height) {
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(png, "IDAT", deflated(new byte[1_000_000]));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    static byte[] tooSmall() {
        return Pictures.encode(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** One byte more than is taken, with a picture at its beginning. */
    static byte[] tooManyBytes() {
        return Arrays.copyOf(Pictures.jpeg(Pictures.Kind.CIRCLES, 1), (int) ImageLimits.DEFAULT.bytes() + 1);
    }

    /** A zip with these files. */
    static byte[] zip(Object... namesAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zipOfEmptyFiles(int count) {
        var entries = new Object[2 * count];
        for (int i = 0; i < count; i++) {
            entries[2 * i] = "A/" + i + ".jpg";
            entries[2 * i + 1] = new byte[0];
        }
        return zip(entries);
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(name);
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] deflated(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
