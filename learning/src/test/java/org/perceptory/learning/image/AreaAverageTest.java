package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaAverageTest {

    @Test
    void sameSizeIsTheSamePicture() {
        RgbImage same = AreaAverage.shrink(rows(noise(13, 7)), 13, 7);
        for (int i = 0; i < 13 * 7; i++) {
            int at = 3 * i;
            int rgb = (same.rgb()[at] & 0xff) << 16 | (same.rgb()[at + 1] & 0xff) << 8 | same.rgb()[at + 2] & 0xff;
            assertThat(rgb).isEqualTo(noise(13, 7).getRGB(i % 13, i / 13) & 0xffffff);
        }
    }

    @ParameterizedTest
    @CsvSource({"20, 10, 10, 5", "31, 17, 10, 5", "9, 9, 8, 8", "100, 3, 7, 2", "640, 480, 427, 320"})
    void eachPixelIsTheMeanOfItsArea(int width, int height, int newWidth, int newHeight) {
        BufferedImage picture = noise(width, height);
        RgbImage small = AreaAverage.shrink(rows(picture), newWidth, newHeight);
        for (int[] pixel : new int[][] {{0, 0}, {newWidth - 1, newHeight - 1}, {newWidth / 2, newHeight / 2}}) {
            double oracle = mean(picture, pixel[0], pixel[1], newWidth, newHeight);
            int green = small.rgb()[3 * (pixel[1] * newWidth + pixel[0]) + 1] & 0xff;
            assertThat((double) green).isCloseTo(oracle, within(0.51));
        }
    }

    private static SrgbRows rows(BufferedImage picture) {
        return new SrgbRows(picture, Colours.SRGB);
    }

    /** Straight from the definition: every source pixel weighted by how much of it lies in the area. */
    private static double mean(BufferedImage picture, int x, int y, int newWidth, int newHeight) {
        double stepX = (double) picture.getWidth() / newWidth;
        double stepY = (double) picture.getHeight() / newHeight;
        double sum = 0;
        double area = 0;
        for (int sourceY = 0; sourceY < picture.getHeight(); sourceY++) {
            for (int sourceX = 0; sourceX < picture.getWidth(); sourceX++) {
                double weight =
                        overlap(sourceX, x * stepX, (x + 1) * stepX) * overlap(sourceY, y * stepY, (y + 1) * stepY);
                sum += weight * (picture.getRGB(sourceX, sourceY) >> 8 & 0xff);
                area += weight;
            }
        }
        return sum / area;
    }

    private static double overlap(int pixel, double from, double to) {
        return Math.max(0, Math.min(pixel + 1, to) - Math.max(pixel, from));
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, random.nextInt());
        }
        return picture;
    }
}
