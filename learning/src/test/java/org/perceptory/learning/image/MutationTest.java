package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, they are accepted or refused; nothing else ever comes out. */
class MutationTest {
    private static final int MUTATIONS_EACH = 400;

    private static final ImageLimits.Size SMALL = new ImageLimits.Size(100_000, 5_000);

    private final ImageIntake intake = new ImageIntake(new ImageLimits(1_000_000, SMALL, SMALL));
    private final ImageIntake inEighths =
            new ImageIntake(new ImageLimits(1_000_000, new ImageLimits.Size(1_000, 5_000), SMALL));

    static List<byte[]> seeds() {
        return List.of(
                Pictures.jpeg(),
                Pictures.resource("progressive.jpg"),
                Pictures.resource("ycck.jpg"),
                Inks.plain(),
                Deep.withProfile(),
                Pictures.png(),
                Pngs.with(Pictures.png(), ColourProfileTest.iccp(Profiles.DISPLAY_P3.bytes())),
                Pictures.file(Pictures.scene(BufferedImage.TYPE_BYTE_INDEXED), "png"),
                Pictures.file(Pictures.scene(BufferedImage.TYPE_INT_RGB), "bmp"),
                Pictures.resource("animated.gif"),
                Pictures.resource("lossy.webp"),
                Pictures.resource("lossless.webp"),
                Pictures.resource("alpha.webp"),
                Pictures.resource("animated.webp"),
                Pictures.resource("photo.heic"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mutated(byte[] seed) {
        Random random = new Random(20_261_123);
        for (int i = 0; i < MUTATIONS_EACH; i++) {
            take(mutated(seed, random));
        }
    }

    @Test
    void noise() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] noise = new byte[1 + random.nextInt(300)];
            random.nextBytes(noise);
            take(noise);
        }
    }

    @Test
    void mutatedAndReadInEighths() {
        Random random = new Random(20_261_130);
        for (int i = 0; i < MUTATIONS_EACH; i++) {
            take(inEighths, mutated(Pictures.resource("progressive-restarts.jpg"), random));
        }
    }

    private void take(byte[] file) {
        take(intake, file);
    }

    private static void take(ImageIntake intake, byte[] file) {
        byte[] before = file.clone();
        try {
            AcceptedImage accepted = intake.accept(file);
            assertThat(ImageDecoder.decode(accepted.jpeg()).width()).isEqualTo(accepted.width());
        } catch (RefusedImageException expected) {
            assertThat(expected.code()).isNotNull();
        } catch (RuntimeException | Error other) {
            fail(
                    "A file of %d bytes starting %s".formatted(file.length, Arrays.toString(Arrays.copyOf(file, 16))),
                    other);
        }
        assertThat(file).isEqualTo(before);
    }

    /** A few bytes changed, and at times a piece cut out or the end cut off. */
    private static byte[] mutated(byte[] seed, Random random) {
        byte[] file = seed.clone();
        for (int changes = random.nextInt(8); changes >= 0; changes--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(file, random.nextInt(file.length));
            case 1 -> {
                int from = random.nextInt(file.length);
                int to = from + random.nextInt(file.length - from);
                yield Pictures.joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
            }
            default -> file;
        };
    }
}
