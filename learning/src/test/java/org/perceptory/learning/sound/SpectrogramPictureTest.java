package org.perceptory.learning.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture in which a sound can be recognised: time to the right, pitch upwards, loud light. */
class SpectrogramPictureTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 80;

    @ParameterizedTest
    @CsvSource({"1, 1", "120, 80", "33, 240"})
    void isAsLargeAsAskedFor(int width, int height) throws IOException {
        BufferedImage picture = picture(Sounds.chirp(100, 7_000, 1), width, height);
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
    }

    /** By the definition of the mel scale: 60 Hz at the lower edge, 8 kHz at the upper. */
    @ParameterizedTest
    @CsvSource({"150", "440", "1000", "2500", "6000"})
    void aToneIsALineAtItsPitch(double hertz) throws IOException {
        BufferedImage picture = picture(Sounds.sine(hertz, 0.5, 1, Waveform.RATE), WIDTH, HEIGHT);
        double told = HEIGHT * (1 - (mel(hertz) - mel(60)) / (mel(8_000) - mel(60)));
        for (int x = 5; x < WIDTH - 5; x++) {
            assertThat((double) lightest(picture, x)).isCloseTo(told, within(1.5));
        }
    }

    @Test
    void aRisingToneRises() throws IOException {
        BufferedImage picture = picture(Sounds.chirp(100, 7_000, 1), WIDTH, HEIGHT);
        for (int x = 10; x < WIDTH - 10; x += 5) {
            assertThat(lightest(picture, x)).isLessThanOrEqualTo(lightest(picture, x - 5));
        }
        assertThat(lightest(picture, 10) - lightest(picture, WIDTH - 10)).isGreaterThan(HEIGHT / 2);
    }

    @Test
    void timeGoesToTheRight() throws IOException {
        BufferedImage picture = picture(Sounds.joined(Sounds.silence(0.5), Sounds.noise(1, 0.5, 0.5)), WIDTH, HEIGHT);
        assertThat(lightness(picture.getRGB(WIDTH / 4, HEIGHT / 2))).isLessThan(30);
        assertThat(lightness(picture.getRGB(WIDTH * 3 / 4, HEIGHT / 2))).isGreaterThan(60);
    }

    @Test
    void silenceIsDarkHoweverQuietItsNoise() throws IOException {
        BufferedImage picture = picture(Sounds.noise(1, 0.0005, 1), WIDTH, HEIGHT);
        for (int x = 0; x < WIDTH; x++) {
            assertThat(lightness(picture.getRGB(x, lightest(picture, x)))).isLessThan(60);
        }
    }

    /** Against the eye's own measure, CIE L*: evenly lighter from step to step, never black, never white. */
    @Test
    void coloursGrowEvenlyLighter() {
        byte[] palette = HeatColours.palette();
        double[] lightness = new double[HeatColours.COUNT];
        for (int i = 0; i < lightness.length; i++) {
            lightness[i] = lightness(
                    (palette[3 * i] & 0xff) << 16 | (palette[3 * i + 1] & 0xff) << 8 | palette[3 * i + 2] & 0xff);
        }
        double step = (lightness[255] - lightness[0]) / 255;
        for (int i = 8; i < lightness.length; i++) {
            assertThat((lightness[i] - lightness[i - 8]) / 8).isCloseTo(step, within(0.5 * step));
        }
        assertThat(lightness[0]).isBetween(5.0, 20.0);
        assertThat(lightness[255]).isBetween(88.0, 97.0);
    }

    @Test
    void theSameSoundIsTheSameFile() {
        Waveform sound = new Waveform(Sounds.chirp(100, 7_000, 1));
        assertThat(SpectrogramPicture.png(sound, WIDTH, HEIGHT))
                .isEqualTo(SpectrogramPicture.png(sound, WIDTH, HEIGHT));
    }

    /** A second at the size of a thumbnail takes less room than its picture's rows would. */
    @Test
    void isSmall() {
        assertThat(SpectrogramPicture.png(new Waveform(Sounds.noise(1, 0.5, 1)), WIDTH, HEIGHT).length)
                .isLessThan(WIDTH * HEIGHT + 1_000);
    }

    private static BufferedImage picture(float[] sound, int width, int height) throws IOException {
        byte[] png = SpectrogramPicture.png(new Waveform(sound), width, height);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int lightest(BufferedImage picture, int x) {
        int lightest = 0;
        for (int y = 1; y < picture.getHeight(); y++) {
            if (lightness(picture.getRGB(x, y)) > lightness(picture.getRGB(x, lightest))) {
                lightest = y;
            }
        }
        return lightest;
    }

    private static double lightness(int rgb) {
        double luminance =
                0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
        return luminance > 216.0 / 24_389 ? 116 * Math.cbrt(luminance) - 16 : luminance * 24_389 / 27;
    }

    private static double linear(int value) {
        double encoded = value / 255.0;
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }
}
