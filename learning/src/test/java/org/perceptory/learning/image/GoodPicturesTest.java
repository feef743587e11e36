package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One scene, in every kind of file that people bring, is kept as the same picture. */
class GoodPicturesTest {
    private static final List<Color> SCENE = List.of(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.YELLOW);

    /** Half covered by white. */
    private static final List<Color> PALE =
            SCENE.stream().map(c -> mean(c, Color.WHITE)).toList();

    static Stream<Arguments> good() {
        return Stream.of(
                arguments("JPEG", Pictures.jpeg(), SCENE, 8),
                arguments("progressive JPEG", Pictures.resource("progressive.jpg"), SCENE, 8),
                arguments("JPEG of a scan for each channel", Pictures.resource("planes.jpg"), SCENE, 8),
                arguments("YCCK JPEG", Pictures.resource("ycck.jpg"), SCENE, 25),
                arguments("CMYK JPEG", Inks.plain(), SCENE, 8),
                arguments("CMYK JPEG of Adobe's", Inks.adobe(), SCENE, 8),
                arguments("PNG", Pictures.png(), SCENE, 8),
                arguments("16-bit PNG", Deep.png(), SCENE, 8),
                arguments("palette PNG", indexed("png"), SCENE, 26),
                arguments("half-transparent PNG", Deep.halfTransparent(), PALE, 8),
                arguments("BMP", Pictures.file(Pictures.scene(BufferedImage.TYPE_INT_RGB), "bmp"), SCENE, 8),
                arguments(
                        "16-bit BMP",
                        Pictures.file(Pictures.scene(BufferedImage.TYPE_USHORT_555_RGB), "bmp"),
                        SCENE,
                        12),
                arguments("GIF", indexed("gif"), SCENE, 26),
                arguments("first frame of an animated GIF", Pictures.resource("animated.gif"), SCENE, 8),
                arguments("lossy WebP", Pictures.resource("lossy.webp"), SCENE, 12),
                arguments("lossless WebP", Pictures.resource("lossless.webp"), SCENE, 8),
                arguments("half-transparent WebP", Pictures.resource("alpha.webp"), PALE, 12),
                arguments("first frame of an animated WebP", Pictures.resource("animated.webp"), SCENE, 12),
                arguments("grey JPEG", Pictures.file(Deep.grey(BufferedImage.TYPE_BYTE_GRAY), "jpg"), Deep.GREYS, 8),
                arguments("grey PNG", Pictures.file(Deep.grey(BufferedImage.TYPE_BYTE_GRAY), "png"), Deep.GREYS, 8),
                arguments(
                        "16-bit grey PNG",
                        Pictures.file(Deep.grey(BufferedImage.TYPE_USHORT_GRAY), "png"),
                        Deep.GREYS,
                        8),
                arguments("two-colour PNG", Pictures.file(Deep.twoColours(), "png"), Deep.BLACK_AND_WHITE, 8),
                arguments("interlaced PNG", Deep.interlaced(), SCENE, 8),
                arguments("JPEG with a profile of its own", Deep.withProfile(), Deep.GREYS, 8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void keptAsItLooks(String what, byte[] file, List<Color> quarters, int tolerance) {
        AcceptedImage accepted = new ImageIntake().accept(file);
        RgbImage kept = ImageDecoder.decode(accepted.jpeg());

        assertThat(kept.width()).isEqualTo(accepted.width()).isEqualTo(Pictures.WIDTH);
        assertThat(kept.height()).isEqualTo(accepted.height()).isEqualTo(Pictures.HEIGHT);
        for (int quarter = 0; quarter < 4; quarter++) {
            Color seen = Pictures.quarter(kept, quarter);
            assertThat(Pictures.difference(seen, quarters.get(quarter)))
                    .as("quarter %d is %s, not %s", quarter, seen, quarters.get(quarter))
                    .isLessThanOrEqualTo(tolerance);
        }
    }

    private static byte[] indexed(String format) {
        return Pictures.file(Pictures.scene(BufferedImage.TYPE_BYTE_INDEXED), format);
    }

    private static Color mean(Color one, Color other) {
        return new Color(
                (one.getRed() + other.getRed()) / 2,
                (one.getGreen() + other.getGreen()) / 2,
                (one.getBlue() + other.getBlue()) / 2);
    }
}
