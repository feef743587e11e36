package org.perceptory.bench.pictures;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A drawn picture with the size and the grain of a photo: things of one shape before a wall, in changing light, with a
 * sensor's noise. Without the grain a JPEG would be far smaller, and decoded far faster, than people's are.
 */
public final class DrawnPicture {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int GRAIN = 12;

    private DrawnPicture() {}

    /** @param kind 0 balls, 1 boxes, 2 stripes */
    public static byte[] jpeg(int kind, long seed) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(draw(kind, seed), "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage draw(int kind, long seed) {
        Random random = new Random(31 * seed + kind);
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, wall(random), random.nextInt(WIDTH), HEIGHT, wall(random)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 4; i++) {
            int size = 90 + random.nextInt(130);
            int x = random.nextInt(WIDTH - size);
            int y = random.nextInt(HEIGHT - size);
            g.setPaint(new GradientPaint(x, y, thing(random), x + size, y + size, Color.DARK_GRAY));
            switch (kind) {
                case 0 -> g.fillOval(x, y, size, size);
                case 1 -> g.fillRect(x, y, size, size * 2 / 3);
                default -> stripes(g, x, y, size);
            }
        }
        g.dispose();
        addGrain(picture, random);
        return picture;
    }

    private static void stripes(Graphics2D g, int x, int y, int size) {
        for (int at = 0; at < size; at += 24) {
            g.fillRect(x + at, y, 12, size);
        }
    }

    private static void addGrain(BufferedImage picture, Random random) {
        int[] pixels = picture.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        for (int i = 0; i < pixels.length; i++) {
            int grain = random.nextInt(2 * GRAIN + 1) - GRAIN;
            pixels[i] = shifted(pixels[i] >> 16, grain) << 16
                    | shifted(pixels[i] >> 8, grain) << 8
                    | shifted(pixels[i], grain);
        }
        picture.setRGB(0, 0, WIDTH, HEIGHT, pixels, 0, WIDTH);
    }

    private static int shifted(int channel, int grain) {
        return Math.clamp((channel & 0xff) + grain, 0, 255);
    }

    private static Color wall(Random random) {
        return Color.getHSBColor(random.nextFloat(), 0.2f, 0.5f + random.nextFloat() / 2);
    }

    private static Color thing(Random random) {
        return Color.getHSBColor(random.nextFloat(), 0.8f, 0.6f + random.nextFloat() * 0.4f);
    }
}
