package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture that is looked at once has its own pixels, as far as memory allows. */
class LookTest {
    private final ImageIntake intake = new ImageIntake();

    @ParameterizedTest
    @CsvSource({"8, 8, png", "224, 299, jpg", "1280, 720, png", "4000, 100, png", "1600, 1200, jpg", "1365, 999, bmp"})
    void hasThePixelsThatImageIoGives(int width, int height, String format) throws IOException {
        byte[] file = Pictures.file(noise(width, height), format);
        RgbImage seen = intake.look(file);
        BufferedImage oracle = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(seen.width()).isEqualTo(width);
        assertThat(seen.height()).isEqualTo(height);
        int[] rgb = oracle.getRGB(0, 0, width, height, null, 0, width);
        byte[] expected = new byte[3 * rgb.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (byte) (rgb[i / 3] >> 16 - 8 * (i % 3));
        }
        assertThat(seen.rgb()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "4032, 3024, 1, 4032, 3024", // a photograph of 12 megapixels is looked at as it is
        "4000, 4000, 1, 3547, 3547",
        "6000, 4000, 1, 4344, 2896",
        "7000, 5700, 2, 3500, 2850",
        "20000, 2000, 2, 10000, 1000",
        "20000, 8, 1, 20000, 8"
    })
    void isMadeSmallerBeyondTwelveMegapixelsOnly(int width, int height, int every, int seenWidth, int seenHeight) {
        Reading reading = Reading.seen(width, height);
        assertThat(reading.region()).isEqualTo(new Rectangle(width, height));
        assertThat(reading.every()).isEqualTo(every);
        assertThat(reading.width()).isEqualTo(seenWidth);
        assertThat(reading.height()).isEqualTo(seenHeight);
    }

    @Test
    void keepsItsColoursWhenMadeSmaller() {
        BufferedImage large = Pictures.painted(new BufferedImage(4800, 3200, BufferedImage.TYPE_3BYTE_BGR));
        RgbImage seen = intake.look(Pictures.file(large, "jpg"));
        assertThat(seen.width()).isEqualTo(4344);
        assertThat(seen.height()).isEqualTo(2896);
        assertThat(Pictures.difference(Pictures.quarter(seen, 0), Pictures.RED)).isLessThan(8);
        assertThat(Pictures.difference(Pictures.quarter(seen, 3), Pictures.YELLOW))
                .isLessThan(8);
    }

    @Test
    void isUprightAndOnWhiteAsWhatIsKept() {
        RgbImage seen = intake.look(Deep.halfTransparent());
        RgbImage kept =
                ImageDecoder.decode(intake.accept(Deep.halfTransparent()).jpeg());
        for (int quarter = 0; quarter < 4; quarter++) {
            assertThat(Pictures.difference(Pictures.quarter(seen, quarter), Pictures.quarter(kept, quarter)))
                    .isLessThan(8);
        }
    }

    private static BufferedImage noise(int width, int height) {
        SplittableRandom random = new SplittableRandom(7);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, random.nextInt(1 << 24));
        }
        return picture;
    }
}
