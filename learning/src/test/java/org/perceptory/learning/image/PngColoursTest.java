package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Four quarters as a file's own colours say that they are meant. */
class PngColoursTest {
    private static final List<Color> CHART = colours(200, 60, 40, 60, 160, 70, 60, 70, 190, 128, 128, 128);
    private static final List<Color> BRIGHT = colours(229, 133, 110, 133, 208, 143, 133, 143, 224, 188, 188, 188);
    private static final List<Color> VIVID = colours(217, 42, 23, 0, 163, 55, 57, 70, 197, 128, 128, 128);

    static Stream<Arguments> chunks() {
        byte[] linear = gamma(100_000);
        byte[] vivid = cicp(12, 13, 0, 1);
        byte[] plain = Pngs.chunk("sRGB", new byte[1]);
        byte[] broken = Pngs.chunk("iCCP", new byte[4]);
        return Stream.of(
                arguments("nothing", new byte[0], CHART),
                arguments("light itself", linear, BRIGHT),
                arguments("screens' usual curve", gamma(45_455), CHART),
                arguments("no curve", gamma(0), CHART),
                arguments(
                        "sRGB's own primaries",
                        chroma(31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000),
                        CHART),
                arguments(
                        "P3's primaries", chroma(31_270, 32_900, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000), VIVID),
                arguments("primaries that make no colours", chroma(0, 0, 0, 0, 0, 0, 0, 0), CHART),
                arguments("P3 by its number", vivid, VIVID),
                arguments("sRGB by its number", cicp(1, 13, 0, 1), CHART),
                arguments("light itself by its number", cicp(1, 8, 0, 1), BRIGHT),
                arguments("a number of nothing", cicp(99, 99, 0, 1), CHART),
                arguments("a curve brighter than white", cicp(9, 16, 0, 1), CHART),
                arguments("the number before the curve", Pictures.joined(linear, vivid), VIVID),
                arguments("sRGB before the curve", Pictures.joined(linear, plain), CHART),
                arguments("the number before sRGB", Pictures.joined(plain, vivid), VIVID),
                arguments("the first of two curves", Pictures.joined(linear, gamma(45_455)), BRIGHT),
                arguments("a profile that is broken, and a curve", Pictures.joined(broken, linear), BRIGHT),
                arguments(
                        "a profile before the curve",
                        Pictures.joined(linear, ColourProfileTest.iccp(Profiles.SHUFFLED.bytes())),
                        CHART.stream()
                                .map(c -> new Color(c.getGreen(), c.getBlue(), c.getRed()))
                                .toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chunks")
    void areHeeded(String what, byte[] chunks, List<Color> meant) {
        assertShows(Pngs.with(Pictures.file(chart(BufferedImage.TYPE_INT_RGB, CHART), "png"), chunks), meant);
    }

    static Stream<Arguments> greys() {
        List<Color> stored = greys(100, 120, 81, 128);
        byte[] profile = Profiles.grey(1.8);
        byte[] png = Pictures.file(chart(BufferedImage.TYPE_BYTE_GRAY, stored), "png");
        byte[] jpeg = Pictures.file(chart(BufferedImage.TYPE_BYTE_GRAY, stored), "jpg");
        List<Color> meant = greys(119, 139, 100, 146);
        return Stream.of(
                arguments("PNG of no profile", png, stored),
                arguments("PNG", Pngs.with(png, ColourProfileTest.iccp(profile)), meant),
                arguments("JPEG of no profile", jpeg, stored),
                arguments("JPEG", Profiles.in(jpeg, profile), meant),
                arguments(
                        "PNG with a profile of colours",
                        Pngs.with(png, ColourProfileTest.iccp(Profiles.SHUFFLED.bytes())),
                        stored),
                arguments("JPEG with a profile of colours", Profiles.in(jpeg, Profiles.SHUFFLED.bytes()), stored),
                arguments("PNG of a curve", Pngs.with(png, gamma(55_556)), meant),
                arguments(
                        "coloured PNG with a profile of greys",
                        Pngs.with(
                                Pictures.file(chart(BufferedImage.TYPE_INT_RGB, stored), "png"),
                                ColourProfileTest.iccp(profile)),
                        stored));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("greys")
    void ofGreyPictures(String what, byte[] file, List<Color> meant) {
        assertShows(file, meant);
    }

    static Stream<Arguments> seenThrough() {
        byte[] linear = gamma(100_000);
        byte[] shuffled = ColourProfileTest.iccp(Profiles.SHUFFLED.bytes());
        List<Color> bright = CHART.stream()
                .map(c -> new Color(c.getGreen(), c.getBlue(), c.getRed()))
                .toList();
        byte[] colours = Pictures.file(half(chart(BufferedImage.TYPE_INT_RGB, CHART)), "png");
        byte[] greys = halfGrey(100, 120, 81, 128);
        return Stream.of(
                arguments("nothing", colours, new byte[0], CHART),
                arguments("light itself", colours, linear, BRIGHT),
                arguments("P3 by its number", colours, cicp(12, 13, 0, 1), VIVID),
                arguments("a profile", colours, shuffled, bright),
                arguments("a palette, light itself", halfPalette(), linear, BRIGHT),
                arguments("a palette, a profile", halfPalette(), shuffled, bright),
                arguments("greys", greys, new byte[0], greys(100, 120, 81, 128)),
                arguments("greys of a curve", greys, gamma(55_556), greys(119, 139, 100, 146)),
                arguments(
                        "greys of a profile",
                        greys,
                        ColourProfileTest.iccp(Profiles.grey(1.8)),
                        greys(119, 139, 100, 146)));
    }

    /** They lie on the white of sRGB, not of theirs. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("seenThrough")
    void ofPicturesThatCanBeSeenThrough(String what, byte[] png, byte[] chunk, List<Color> meant) {
        assertShows(
                Pngs.with(png, chunk),
                meant.stream()
                        .map(c -> new Color((c.getRed() + 255) / 2, (c.getGreen() + 255) / 2, (c.getBlue() + 255) / 2))
                        .toList());
    }

    private static BufferedImage half(BufferedImage opaque) {
        BufferedImage half = new BufferedImage(opaque.getWidth(), opaque.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < half.getWidth() * half.getHeight(); i++) {
            int x = i % half.getWidth();
            int y = i / half.getWidth();
            half.setRGB(x, y, opaque.getRGB(x, y) & 0xffffff | 0x80000000);
        }
        return half;
    }

    private static byte[] halfPalette() {
        byte[][] channels = new byte[4][CHART.size()];
        for (int i = 0; i < CHART.size(); i++) {
            channels[0][i] = (byte) CHART.get(i).getRed();
            channels[1][i] = (byte) CHART.get(i).getGreen();
            channels[2][i] = (byte) CHART.get(i).getBlue();
            channels[3][i] = (byte) 128;
        }
        var palette = new IndexColorModel(8, CHART.size(), channels[0], channels[1], channels[2], channels[3]);
        BufferedImage picture = new BufferedImage(480, 360, BufferedImage.TYPE_BYTE_INDEXED, palette);
        for (int i = 0; i < 480 * 360; i++) {
            picture.getRaster().setSample(i % 480, i / 480, 0, (i % 480 < 240 ? 0 : 1) + (i / 480 < 180 ? 0 : 2));
        }
        return Pictures.file(picture, "png");
    }

    /** Grey and how much it hides, a byte each. */
    private static byte[] halfGrey(int... quarters) {
        ByteBuffer rows = ByteBuffer.allocate(360 * (1 + 2 * 480));
        for (int y = 0; y < 360; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < 480; x++) {
                rows.put((byte) quarters[(x < 240 ? 0 : 1) + (y < 180 ? 0 : 2)]).put((byte) 128);
            }
        }
        return Pngs.of(
                Pngs.header(480, 360, 8, 4),
                Pngs.chunk("IDAT", Pngs.deflated(rows.array())),
                Pngs.chunk("IEND", new byte[0]));
    }

    private static void assertShows(byte[] file, List<Color> meant) {
        RgbImage kept = ImageDecoder.decode(new ImageIntake().accept(file).jpeg());
        for (int quarter = 0; quarter < 4; quarter++) {
            Color seen = Pictures.quarter(kept, quarter);
            assertThat(Pictures.difference(seen, meant.get(quarter)))
                    .as("quarter %d is %s, not %s", quarter, seen, meant.get(quarter))
                    .isLessThanOrEqualTo(6);
        }
    }

    static BufferedImage chart(int type, List<Color> quarters) {
        BufferedImage picture = new BufferedImage(480, 360, type);
        for (int i = 0; i < picture.getWidth() * picture.getHeight(); i++) {
            int x = i % picture.getWidth();
            int y = i / picture.getWidth();
            Color colour = quarters.get((x < 240 ? 0 : 1) + (y < 180 ? 0 : 2));
            if (type == BufferedImage.TYPE_BYTE_GRAY) {
                picture.getRaster().setSample(x, y, 0, colour.getRed());
            } else {
                picture.setRGB(x, y, colour.getRGB());
            }
        }
        return picture;
    }

    private static byte[] gamma(int value) {
        return Pngs.chunk("gAMA", ByteBuffer.allocate(4).putInt(value).array());
    }

    private static byte[] chroma(int... values) {
        ByteBuffer data = ByteBuffer.allocate(32);
        for (int value : values) {
            data.putInt(value);
        }
        return Pngs.chunk("cHRM", data.array());
    }

    private static byte[] cicp(int primaries, int transfer, int matrix, int full) {
        return Pngs.chunk("cICP", new byte[] {(byte) primaries, (byte) transfer, (byte) matrix, (byte) full});
    }

    private static List<Color> greys(int... values) {
        return Arrays.stream(values).mapToObj(v -> new Color(v, v, v)).toList();
    }

    private static List<Color> colours(int... rgb) {
        return IntStream.range(0, rgb.length / 3)
                .mapToObj(i -> new Color(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]))
                .toList();
    }
}
