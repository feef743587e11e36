package org.perceptory.learning.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** One scene in many files: four quarters, red and green above blue and yellow. */
final class Pictures {
    static final int WIDTH = 64;
    static final int HEIGHT = 48;

    static final Color RED = new Color(220, 40, 40);
    static final Color GREEN = new Color(40, 180, 60);
    static final Color BLUE = new Color(50, 70, 210);
    static final Color YELLOW = new Color(230, 210, 60);

    private Pictures() {}

    /** @param type of {@link BufferedImage} */
    static BufferedImage scene(int type) {
        return painted(new BufferedImage(WIDTH, HEIGHT, type));
    }

    static BufferedImage painted(BufferedImage picture) {
        int middleX = picture.getWidth() / 2;
        int middleY = picture.getHeight() / 2;
        Graphics2D brush = picture.createGraphics();
        brush.setColor(RED);
        brush.fillRect(0, 0, middleX, middleY);
        brush.setColor(GREEN);
        brush.fillRect(middleX, 0, middleX, middleY);
        brush.setColor(BLUE);
        brush.fillRect(0, middleY, middleX, middleY);
        brush.setColor(YELLOW);
        brush.fillRect(middleX, middleY, middleX, middleY);
        brush.dispose();
        return picture;
    }

    static byte[] file(BufferedImage picture, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, file)) {
                throw new IllegalArgumentException("Java writes no " + format + " of " + picture);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static byte[] jpeg() {
        return file(scene(BufferedImage.TYPE_INT_RGB), "jpg");
    }

    static byte[] png() {
        return file(scene(BufferedImage.TYPE_INT_RGB), "png");
    }

    /** Made once with cjpeg, cwebp, img2webp, ImageMagick, heif-enc and avifenc: Java writes none of these. */
    static byte[] resource(String name) {
        try (InputStream in = Pictures.class.getResourceAsStream("/pictures/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The colour in the middle of a quarter, counted from the top left by rows. */
    static Color quarter(RgbImage picture, int index) {
        int x = picture.width() * (index % 2 == 0 ? 1 : 3) / 4;
        int y = picture.height() * (index < 2 ? 1 : 3) / 4;
        int at = 3 * (y * picture.width() + x);
        byte[] rgb = picture.rgb();
        return new Color(rgb[at] & 0xff, rgb[at + 1] & 0xff, rgb[at + 2] & 0xff);
    }

    /** The largest difference of any channel. */
    static int difference(Color one, Color other) {
        return Math.max(
                Math.abs(one.getRed() - other.getRed()),
                Math.max(Math.abs(one.getGreen() - other.getGreen()), Math.abs(one.getBlue() - other.getBlue())));
    }

    /** A segment of a marker right behind the start of the image. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        byte[] head = ByteBuffer.allocate(4)
                .putShort((short) marker)
                .putShort((short) (data.length + 2))
                .array();
        return joined(Arrays.copyOf(jpeg, 2), head, data, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
