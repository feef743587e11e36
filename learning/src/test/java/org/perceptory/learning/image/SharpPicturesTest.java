package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            Color seen = mean(kept, x);
            assertThat(Pictures.difference(seen, column(x)))
                    .as("column %d is %s", x, seen)
                    .isLessThanOrEqualTo(25);
        }
    }

    /** Blocks as wide as this many pixels: what is kept is their mean, as if nothing had been left out. */
    @ParameterizedTest
    @CsvSource({"320, 1", "320, 2", "320, 8", "321, 1", "336, 1", "512, 16", "640, 20", "640, 40", "1024, 32"})
    void keepTheirColoursWhenTheyAreAsLargeAsIsKeptOrLarger(int side, int block) {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            picture.setRGB(i % side, i / side, column(i % side / block).getRGB());
        }
        RgbImage kept = ImageDecoder.decode(
                new ImageIntake().accept(Pictures.file(picture, "png")).jpeg());
        RgbImage shrunk = AreaAverage.shrink(new SrgbRows(picture, Colours.SRGB), kept.width(), kept.height());
        for (int x = 0; x < kept.width(); x++) {
            Color seen = mean(kept, x);
            assertThat(Pictures.difference(seen, mean(shrunk, x)))
                    .as("column %d is %s, not %s", x, seen, mean(shrunk, x))
                    .isLessThanOrEqualTo(25);
        }
    }

    /** What a camera has seen is kept as small as ever. */
    @Test
    void photographsHaveOneColourForFourPixels() {
        for (String photograph : List.of("restarts.jpg", "halved.jpg", "rgb.jpg", "progressive-restarts.jpg")) {
            assertThat(SharpColours.areIn(new ImageIntake().look(Pictures.resource(photograph))))
                    .as(photograph)
                    .isFalse();
        }
    }

    private static Color mean(RgbImage picture, int x) {
        double[] mean = new double[3];
        for (int y = 0; y < picture.height(); y++) {
            for (int channel = 0; channel < 3; channel++) {
                mean[channel] +=
                        (picture.rgb()[3 * (y * picture.width() + x) + channel] & 0xff) / (double) picture.height();
            }
        }
        return new Color((int) mean[0], (int) mean[1], (int) mean[2]);
    }

    private static Color column(int x) {
        return x % 2 == 0 ? Color.RED : Color.BLUE;
    }
}
