package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture's numbers mean what its profile says; a profile that cannot be used does not spoil its picture. */
class ColourProfileTest {
    private static final List<Color> SCENE = List.of(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.YELLOW);

    private final ImageIntake intake = new ImageIntake();

    @ParameterizedTest
    @EnumSource
    void ofPngs(Profiles profile) {
        byte[] plain = Pictures.file(profile.scene(BufferedImage.TYPE_INT_RGB), "png");
        byte[] file = Pngs.with(plain, iccp(profile.bytes()));
        assertShows(intake.look(file), SCENE, 2);
        assertShows(ImageDecoder.decode(intake.accept(file).jpeg()), SCENE, 8);
        assertThat(largestDifference(intake.look(plain), SCENE))
                .as("the test shows something")
                .isGreaterThan(14);
    }

    @ParameterizedTest
    @EnumSource
    void ofTransparentPngs(Profiles profile) {
        byte[] plain = Pictures.file(profile.scene(BufferedImage.TYPE_INT_ARGB), "png");
        assertShows(intake.look(Pngs.with(plain, iccp(profile.bytes()))), SCENE, 2);
    }

    @ParameterizedTest
    @EnumSource
    void ofJpegs(Profiles profile) {
        byte[] plain = Pictures.file(profile.scene(BufferedImage.TYPE_INT_RGB), "jpg");
        byte[] file = Profiles.in(plain, profile.bytes());
        assertShows(intake.look(file), SCENE, 8);
        assertShows(ImageDecoder.decode(intake.accept(file).jpeg()), SCENE, 12);
    }

    /** Each part has a number, by which it is found. */
    @ParameterizedTest
    @ValueSource(strings = {"1 2", "2 1", "1 2 3", "3 1 2", "2 3 1", "3 2 1"})
    void ofJpegsInParts(String order) {
        byte[] coloured = Pictures.file(Profiles.SHUFFLED.scene(BufferedImage.TYPE_INT_RGB), "jpg");
        byte[] file = Profiles.in(coloured, Profiles.SHUFFLED.bytes(), order.split(" "));
        assertShows(intake.look(file), SCENE, 8);
        byte[] grey = Pictures.file(Deep.grey(BufferedImage.TYPE_BYTE_GRAY), "jpg");
        assertThat(intake.look(Profiles.in(grey, Profiles.grey(1.8), order.split(" ")))
                        .rgb())
                .isEqualTo(intake.look(Profiles.in(grey, Profiles.grey(1.8))).rgb());
    }

    /** A part that is missing, or there twice. */
    @ParameterizedTest
    @ValueSource(strings = {"1 1", "2 2", "1 3", "2 3", "0 1"})
    void ofJpegsInPartsThatMakeNoneIsNone(String order) {
        byte[] file = Profiles.in(Pictures.jpeg(), Profiles.SHUFFLED.bytes(), order.split(" "));
        assertShows(intake.look(file), SCENE, 8);
    }

    @ParameterizedTest
    @EnumSource
    void ofPalettes(Profiles profile) {
        byte[] plain = Pictures.file(indexed(profile), "png");
        assertShows(intake.look(Pngs.with(plain, iccp(profile.bytes()))), SCENE, 2);
    }

    /** The resource is in sRGB; with its channels shuffled, each colour is another one. */
    @Test
    void ofWebps() {
        byte[] profile = Profiles.SHUFFLED.bytes();
        byte[] inner = Pictures.resource("lossless.webp");
        ByteBuffer file =
                ByteBuffer.allocate(inner.length + 18 + 8 + profile.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(inner, 0, 12)
                .put("VP8X".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(10)
                .putInt(0x20);
        file.put((byte) (Pictures.WIDTH - 1))
                .putShort((short) 0)
                .put((byte) (Pictures.HEIGHT - 1))
                .putShort((short) 0);
        file.put("ICCP".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(profile.length)
                .put(profile);
        file.put(inner, 12, inner.length - 12).putInt(4, file.capacity() - 8);
        List<Color> meant = SCENE.stream()
                .map(c -> new Color(c.getGreen(), c.getBlue(), c.getRed()))
                .toList();
        assertShows(intake.look(file.array()), meant, 2);
    }

    static Stream<Arguments> unusable() {
        byte[] profile = Profiles.SHUFFLED.bytes();
        byte[] packed = Pngs.deflated(profile);
        return Stream.of(
                arguments("nothing", new byte[0]),
                arguments("no end of its name", "A name without an end".getBytes(StandardCharsets.ISO_8859_1)),
                arguments("nothing behind the name", named(new byte[0])),
                arguments("not packed", named(profile)),
                arguments("packed, and cut", named(Arrays.copyOf(packed, packed.length / 2))),
                arguments(
                        "noise",
                        named(Pngs.deflated("of course no profile".repeat(20).getBytes(StandardCharsets.ISO_8859_1)))),
                arguments("larger than it is", named(Pngs.deflated(changed(profile, 0, profile.length + 1000)))),
                arguments("smaller than its head", named(Pngs.deflated(changed(profile, 0, 100)))),
                arguments("of no size", named(Pngs.deflated(changed(profile, 0, -1)))),
                arguments("of printer's colours", named(Pngs.deflated(changed(profile, 16, 0x434d594b)))),
                arguments("without its signature", named(Pngs.deflated(changed(profile, 36, 0)))),
                arguments(
                        "with tags behind its end", named(Pngs.deflated(changed(profile, 128 + 4 + 12 + 4, 1 << 20)))),
                arguments("without a red", named(Pngs.deflated(changed(profile, 128 + 4 + 12, 0)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void thatCannotBeUsedIsNone(String what, byte[] chunk) {
        assertShows(intake.look(Pngs.with(Pictures.png(), Pngs.chunk("iCCP", chunk))), SCENE, 0);
    }

    @Test
    void mutatedOnesSpoilNothing() {
        Random random = new Random(20_261_125);
        for (int i = 0; i < 300; i++) {
            byte[] profile = Profiles.DISPLAY_P3.bytes();
            for (int changes = random.nextInt(8); changes >= 0; changes--) {
                profile[random.nextInt(profile.length)] = (byte) random.nextInt(256);
            }
            RgbImage seen = intake.look(Pngs.with(Pictures.png(), iccp(profile)));
            assertThat(seen.width()).isEqualTo(Pictures.WIDTH);
        }
    }

    static byte[] iccp(byte[] profile) {
        return Pngs.chunk("iCCP", named(Pngs.deflated(profile)));
    }

    private static byte[] named(byte[] packed) {
        return Pictures.joined("A profile\0\0".getBytes(StandardCharsets.ISO_8859_1), packed);
    }

    private static byte[] changed(byte[] profile, int at, int value) {
        byte[] copy = profile.clone();
        ByteBuffer.wrap(copy).order(ByteOrder.BIG_ENDIAN).putInt(at, value);
        return copy;
    }

    private static BufferedImage indexed(Profiles profile) {
        byte[][] channels = new byte[3][SCENE.size()];
        for (int i = 0; i < SCENE.size(); i++) {
            Color colour = profile.encode(SCENE.get(i));
            channels[0][i] = (byte) colour.getRed();
            channels[1][i] = (byte) colour.getGreen();
            channels[2][i] = (byte) colour.getBlue();
        }
        var palette = new IndexColorModel(2, SCENE.size(), channels[0], channels[1], channels[2]);
        BufferedImage picture =
                new BufferedImage(Pictures.WIDTH, Pictures.HEIGHT, BufferedImage.TYPE_BYTE_BINARY, palette);
        picture.createGraphics().drawImage(profile.scene(BufferedImage.TYPE_INT_RGB), 0, 0, null);
        return picture;
    }

    private static void assertShows(RgbImage picture, List<Color> quarters, int tolerance) {
        assertThat(largestDifference(picture, quarters)).isLessThanOrEqualTo(tolerance);
    }

    private static int largestDifference(RgbImage picture, List<Color> quarters) {
        int largest = 0;
        for (int quarter = 0; quarter < 4; quarter++) {
            largest = Math.max(largest, Pictures.difference(Pictures.quarter(picture, quarter), quarters.get(quarter)));
        }
        return largest;
    }
}
