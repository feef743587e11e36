package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawn pixel by pixel, as sprites are. */
class SharpPicturesTest {

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32, 100, 319})
    void keepTheColourOfEachColumn(int side) {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            picture.setRGB(i % side, i / side, column(i % side).getRGB());
        }
        RgbImage kept = ImageDecoder.decode(
                new ImageIntake().accept(Pictures.file(picture, "png")).jpeg());
        for (int x = 0; x < side; x++) {
            double[] mean = new double[3];
            for (int y = 0; y < side; y++) {
                for (int channel = 0; channel < 3; channel++) {
                    mean[channel] += (kept.rgb()[3 * (y * side + x) + channel] & 0xff) / (double) side;
                }
            }
            Color seen = new Color((int) mean[0], (int) mean[1], (int) mean[2]);
            assertThat(Pictures.difference(seen, column(x)))
                    .as("column %d is %s", x, seen)
                    .isLessThanOrEqualTo(25);
        }
    }

    private static Color column(int x) {
        return x % 2 == 0 ? Color.RED : Color.BLUE;
    }
}
