package org.perceptory.testbed;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;

/** Pictures drawn by the program: no two seeds give the same one, and the kinds are easy to tell apart. */
public final class Pictures {
    /** What is drawn; each kind makes one class of a test project. */
    public enum Kind {
        CIRCLES((g, random) -> fill(g, random, true)),
        BARS((g, random) -> bars(g, random)),
        SQUARES((g, random) -> fill(g, random, false));

        private final BiConsumer<Graphics2D, Random> drawing;

        Kind(BiConsumer<Graphics2D, Random> drawing) {
            this.drawing = drawing;
        }
    }

    private static final int SIDE = 256;

    private Pictures() {}

    /** The bytes of a 256 × 256 JPEG. */
    public static byte[] jpeg(Kind kind, long seed) {
        return encode(image(kind, seed), "jpg");
    }

    /** A 256 × 256 RGB picture of this kind. */
    public static BufferedImage image(Kind kind, long seed) {
        Random random = new Random(seed * 31 + kind.ordinal());
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(colour(random, 0.15f, 0.95f));
        g.fillRect(0, 0, SIDE, SIDE);
        kind.drawing.accept(g, random);
        g.dispose();
        return image;
    }

    /** The picture in a format that ImageIO writes: {@code jpg}, {@code png}, {@code gif}, {@code bmp}. */
    public static byte[] encode(BufferedImage image, String format) {
        try (var out = new ByteArrayOutputStream()) {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("No writer for " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Graphics2D g, Random random, boolean round) {
        for (int i = 0; i < 3; i++) {
            int size = 50 + random.nextInt(60);
            int x = random.nextInt(SIDE - size);
            int y = random.nextInt(SIDE - size);
            g.setColor(colour(random, 0.8f, 0.6f));
            if (round) {
                g.fillOval(x, y, size, size);
            } else {
                g.fillRect(x, y, size, size);
            }
        }
    }

    private static void bars(Graphics2D g, Random random) {
        int width = 8 + random.nextInt(14);
        g.setColor(colour(random, 0.8f, 0.4f));
        for (int x = random.nextInt(width); x < SIDE; x += 2 * width) {
            g.fillRect(x, 0, width, SIDE);
        }
    }

    private static Color colour(Random random, float saturation, float brightness) {
        return Color.getHSBColor(random.nextFloat(), saturation, brightness);
    }
}
