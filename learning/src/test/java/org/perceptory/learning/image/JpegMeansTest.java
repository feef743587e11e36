package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each pixel is the mean of eight by eight of those that the JDK decodes. The resources were made once with cjpeg. */
class JpegMeansTest {
    private static final int SIDE = JpegMeans.SIDE;

    static Stream<Arguments> jpegs() {
        BufferedImage grey = new BufferedImage(250, 187, BufferedImage.TYPE_BYTE_GRAY);
        RgbImage wave = wave();
        for (int i = 0; i < wave.width() * wave.height(); i++) {
            grey.getRaster().setSample(i % wave.width(), i / wave.width(), 0, wave.rgb()[3 * i] & 0xff);
        }
        return Stream.of(
                arguments("one colour for four pixels", Pictures.resource("restarts.jpg")),
                arguments("one colour for two pixels", Pictures.resource("halved.jpg")),
                arguments("a colour for each pixel", StoredJpeg.encode(wave)),
                arguments("in red, green, blue", Pictures.resource("rgb.jpg")),
                arguments("progressive, with restarts", Pictures.resource("progressive-restarts.jpg")),
                arguments("grey", Pictures.file(grey, "jpg")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jpegs")
    void areThoseOfTheWholePicture(String what, byte[] file) {
        RgbImage whole = new ImageIntake().look(file);
        RgbImage means = JpegMeans.of(file);
        assertThat(means.width()).isEqualTo(Math.ceilDiv(whole.width(), SIDE));
        assertThat(means.height()).isEqualTo(Math.ceilDiv(whole.height(), SIDE));
        // Where one colour stands for four pixels, its block is twice as wide and high.
        for (int y = 0; y + 1 < whole.height() / SIDE; y += 2) {
            for (int x = 0; x + 1 < whole.width() / SIDE; x += 2) {
                for (int channel = 0; channel < 3; channel++) {
                    assertThat(mean(means, x, y, 2, channel))
                            .as("channel %d at %d, %d", channel, x, y)
                            .isCloseTo(mean(whole, SIDE * x, SIDE * y, 2 * SIDE, channel), within(6.0));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jpegs")
    void areRefusedWhereSomeAreMissing(String what, byte[] file) {
        byte[] end = {-1, (byte) 0xd9};
        int firstScan = new String(file, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00da");
        byte[] cut = Pictures.joined(Arrays.copyOf(file, firstScan + (file.length - firstScan) / 20), end);
        assertThatThrownBy(() -> JpegMeans.of(cut))
                .isInstanceOfSatisfying(
                        RefusedImageException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ImageRefusal.TRUNCATED));
    }

    private static double mean(RgbImage picture, int left, int top, int side, int channel) {
        double sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                sum += picture.rgb()[3 * (y * picture.width() + x) + channel] & 0xff;
            }
        }
        return sum / (side * side);
    }

    private static RgbImage wave() {
        return new ImageIntake().look(Pictures.resource("rgb.jpg"));
    }
}
