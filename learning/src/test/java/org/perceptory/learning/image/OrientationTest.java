package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However the camera was held, the picture comes out upright, and the camera's notes do not come out at all. */
class OrientationTest {
    /** Where the scene's quarters lie in the stored file for each EXIF value, by rows from the top left. */
    private static final List<String> STORED = List.of("RGBY", "GRYB", "YBGR", "BYRG", "RBGY", "GYRB", "YGBR", "BRYG");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void upright(int value) {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            assertUpright(withExif(stored(value), exif(value, order)));
        }
    }

    @Test
    void pngToo() {
        byte[] png = Pictures.file(picture(6), "png");
        byte[] exif = exif(6, ByteOrder.BIG_ENDIAN);
        assertUpright(Pngs.with(png, Pngs.chunk("eXIf", tiff(exif))));
    }

    @Test
    void theFirstOfTwoCounts() {
        byte[] first = exif(6, ByteOrder.BIG_ENDIAN);
        byte[] second = exif(1, ByteOrder.LITTLE_ENDIAN);
        assertUpright(withExif(withExif(stored(6), second), first));
        byte[] png = Pngs.with(Pictures.file(picture(6), "png"), Pngs.chunk("eXIf", tiff(second)));
        assertUpright(Pngs.with(png, Pngs.chunk("eXIf", tiff(first))));
    }

    /** Byte, short, long and a type of one's own: meant to be short. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 8})
    void ofWhateverSizeItsNumberIs(int type) {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            assertUpright(withExif(stored(6), exif(6, type, order)));
        }
    }

    static Stream<Arguments> noBlocks() {
        byte[] empty = "Exif\0\0MM\0*\0\0\0\b\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                arguments("name alone", Arrays.copyOf(empty, 6)),
                arguments("garbage", "Exif\0\0garbage!".getBytes(StandardCharsets.ISO_8859_1)),
                arguments("cut behind its header", Arrays.copyOf(empty, 14)),
                arguments("directory of nothing", empty),
                arguments(
                        "directory beyond its end", "Exif\0\0II*\0\u00ff\0\0\0".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noBlocks")
    void theFirstThatIsOneCounts(String what, byte[] none) {
        byte[] valid = exif(6, ByteOrder.BIG_ENDIAN);
        assertUpright(withExif(withExif(stored(6), valid), none));
        byte[] png = Pngs.with(Pictures.file(picture(6), "png"), Pngs.chunk("eXIf", tiff(valid)));
        assertUpright(Pngs.with(png, Pngs.chunk("eXIf", tiff(none))));
    }

    @Test
    void theFirstCountsThoughItDoesNotSay() {
        byte[] silent = exif(6, ByteOrder.BIG_ENDIAN);
        silent[6 + 8 + 2 + 12 + 1]++; // Another tag.
        assertUpright(withExif(withExif(stored(1), exif(6, ByteOrder.BIG_ENDIAN)), silent));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65_535})
    void nonsenseIsLeftAlone(int value) {
        assertUpright(withExif(stored(1), exif(value, ByteOrder.BIG_ENDIAN)));
    }

    @Test
    void brokenExifIsLeftAlone() {
        byte[] exif = exif(6, ByteOrder.BIG_ENDIAN);
        for (int length = 0; length < exif.length - 5; length++) {
            assertUpright(withExif(stored(1), Arrays.copyOf(exif, length)));
        }
    }

    @Test
    void nothingOfTheCameraIsKept() {
        byte[] exif = Pictures.joined(
                exif(1, ByteOrder.BIG_ENDIAN), "GPS 52.52 N 13.40 E".getBytes(StandardCharsets.US_ASCII));
        byte[] kept = new ImageIntake().accept(withExif(stored(1), exif)).jpeg();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("GPS");
    }

    private static void assertUpright(byte[] file) {
        RgbImage kept = ImageDecoder.decode(new ImageIntake().accept(file).jpeg());
        assertThat(kept.width()).isEqualTo(Pictures.WIDTH);
        assertThat(kept.height()).isEqualTo(Pictures.HEIGHT);
        List<Color> scene = List.of(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.YELLOW);
        for (int quarter = 0; quarter < 4; quarter++) {
            assertThat(Pictures.difference(Pictures.quarter(kept, quarter), scene.get(quarter)))
                    .isLessThan(12);
        }
    }

    private static byte[] stored(int value) {
        return Pictures.file(picture(value), "jpg");
    }

    private static BufferedImage picture(int value) {
        boolean turned = value >= 5;
        int width = turned ? Pictures.HEIGHT : Pictures.WIDTH;
        int height = turned ? Pictures.WIDTH : Pictures.HEIGHT;
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                char quarter = STORED.get(value - 1).charAt((2 * x / width) + 2 * (2 * y / height));
                picture.setRGB(
                        x,
                        y,
                        switch (quarter) {
                            case 'R' -> Pictures.RED.getRGB();
                            case 'G' -> Pictures.GREEN.getRGB();
                            case 'B' -> Pictures.BLUE.getRGB();
                            default -> Pictures.YELLOW.getRGB();
                        });
            }
        }
        return picture;
    }

    private static byte[] tiff(byte[] exif) {
        return Arrays.copyOfRange(exif, 6, exif.length);
    }

    private static byte[] withExif(byte[] jpeg, byte[] exif) {
        return Pictures.withSegment(jpeg, 0xffe1, exif);
    }

    private static byte[] exif(int value, ByteOrder order) {
        return exif(value, 3, order);
    }

    /** A directory of two entries, the second of which is the orientation. */
    private static byte[] exif(int value, int type, ByteOrder order) {
        ByteBuffer exif = ByteBuffer.allocate(40).order(order);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0100).putShort((short) 3).putInt(1).putInt(0);
        exif.putShort((short) 0x0112).putShort((short) type).putInt(1);
        switch (type) {
            case 1 -> exif.put((byte) value);
            case 4 -> exif.putInt(value);
            default -> exif.putShort((short) value);
        }
        return exif.array();
    }
}
