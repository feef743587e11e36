package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PerceptualHashTest {
    private final ImageIntake intake = new ImageIntake();

    @Test
    void oneBitForEachPairThatGrowsBrighter() {
        byte[] rgb = new byte[3 * 9 * 8];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 % 9 * 20);
        }
        assertThat(PerceptualHash.of(new RgbImage(9, 8, rgb))).isEqualTo(-1L);
        assertThat(PerceptualHash.of(new RgbImage(9, 8, new byte[rgb.length]))).isZero();
    }

    @Test
    void distanceCountsBits() {
        assertThat(PerceptualHash.distance(0b1011, 0b0001)).isEqualTo(2);
        assertThat(PerceptualHash.distance(-1, 0)).isEqualTo(64);
    }

    @Test
    void survivesScalingAndAnotherFormat() {
        long large = hash(scene(1, 900, 600), "png");
        assertThat(PerceptualHash.distance(large, hash(scene(1, 450, 300), "jpg")))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void tellsScenesApart() {
        assertThat(PerceptualHash.distance(hash(scene(1, 900, 600), "png"), hash(scene(2, 900, 600), "png")))
                .isGreaterThan(15);
    }

    private long hash(BufferedImage picture, String format) {
        return intake.accept(Pictures.file(picture, format)).hash();
    }

    /** The same bubbles at any size. */
    private static BufferedImage scene(long seed, int width, int height) {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        for (int i = 0; i < 60; i++) {
            brush.setColor(new Color(random.nextInt(0x1000000)));
            int size = (int) (width * (0.1 + 0.2 * random.nextDouble()));
            int x = (int) (width * random.nextDouble());
            int y = (int) (height * random.nextDouble());
            brush.fillOval(x - size / 2, y - size / 2, size, size);
        }
        brush.dispose();
        return picture;
    }
}
