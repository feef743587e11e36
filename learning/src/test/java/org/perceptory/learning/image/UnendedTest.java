package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file whose picture is whole is taken, whatever is wrong behind it, and is the same picture. */
class UnendedTest {
    private final ImageIntake intake = new ImageIntake();

    static Stream<Arguments> whole() {
        byte[] jpeg = Pictures.jpeg();
        byte[] progressive = Pictures.resource("progressive.jpg");
        byte[] png = Pictures.png();
        byte[] interlaced = Deep.interlaced();
        byte[] restarts = Pictures.resource("restarts.jpg");
        return Stream.of(
                arguments("JPEG without its end", cut(jpeg, 2), jpeg),
                arguments("JPEG with half an end", cut(jpeg, 1), jpeg),
                arguments("JPEG of many restarts, without its end", cut(restarts, 2), restarts),
                arguments("progressive JPEG without its end", cut(progressive, 2), progressive),
                arguments("JPEG, a film behind it", BadPicturesTest.withFilm(jpeg), jpeg),
                arguments("JPEG without its end, a film behind it", BadPicturesTest.withFilm(cut(jpeg, 2)), jpeg),
                arguments(
                        "progressive JPEG without its end, a film behind it",
                        BadPicturesTest.withFilm(cut(progressive, 2)),
                        progressive),
                arguments("JPEG, a second behind it", Pictures.joined(jpeg, progressive), jpeg),
                arguments("JPEG without its end, a second behind it", Pictures.joined(cut(jpeg, 2), progressive), jpeg),
                arguments("JPEG, zeros behind it", Pictures.joined(jpeg, new byte[4096]), jpeg),
                arguments("JPEG without its end, zeros behind it", Pictures.joined(cut(jpeg, 2), new byte[4096]), jpeg),
                arguments("PNG without its end", cut(png, 12), png),
                arguments("PNG with half an end", cut(png, 5), png),
                arguments("PNG, something behind it", Pictures.joined(png, jpeg), png),
                arguments("interlaced PNG without its end", cut(interlaced, 12), interlaced),
                arguments("PNG, wrong sum of its pixels", wrong(png, "IDAT"), png),
                arguments("PNG, wrong sum of its header", wrong(png, "IHDR"), png),
                arguments("PNG, wrong sum of its end", wrong(png, "IEND"), png),
                arguments("PNG, wrong sum inside its pixels", packed(4, 1), packed(0, 0)),
                arguments("PNG, no sum inside its pixels", packed(4, 0), packed(0, 0)),
                arguments("PNG, half a sum inside its pixels", packed(2, 0), packed(0, 0)),
                arguments("PNG in parts, wrong sum inside its pixels", parted(packed(4, 1)), packed(0, 0)),
                arguments("interlaced PNG, wrong sum of its pixels", wrong(interlaced, "IDAT"), interlaced));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void isTaken(String what, byte[] file, byte[] good) {
        assertThat(intake.accept(file).jpeg()).isEqualTo(intake.accept(good).jpeg());
        assertThat(intake.look(file).rgb()).isEqualTo(intake.look(good).rgb());
    }

    /** Its pixels' last bytes, which are their sum, left out; as many others in their place, each times so much. */
    private static byte[] packed(int bytes, int filled) {
        byte[] rows = new byte[48 * (1 + 3 * 64)];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) (i % 193 == 0 ? 0 : i / 7);
        }
        byte[] packed = cut(Pngs.deflated(rows), bytes);
        byte[] end = new byte[filled * bytes];
        Arrays.fill(end, (byte) 0x55);
        return Pngs.of(
                Pngs.header(64, 48, 8, 2),
                Pngs.chunk("IDAT", Pictures.joined(packed, end)),
                Pngs.chunk("IEND", new byte[0]));
    }

    private static byte[] parted(byte[] png) {
        int at = 8 + 12 + 13;
        int length = ByteBuffer.wrap(png).getInt(at);
        int middle = at + 8 + length - 2;
        return Pictures.joined(
                Arrays.copyOf(png, at),
                Pngs.chunk("IDAT", Arrays.copyOfRange(png, at + 8, middle)),
                Pngs.chunk("IDAT", Arrays.copyOfRange(png, middle, at + 8 + length)),
                Pngs.chunk("IEND", new byte[0]));
    }

    private static byte[] cut(byte[] file, int bytes) {
        return Arrays.copyOf(file, file.length - bytes);
    }

    /** The check sum of the first chunk of this type. */
    private static byte[] wrong(byte[] png, String type) {
        byte[] changed = png.clone();
        for (int at = 8; ; ) {
            int length = ByteBuffer.wrap(png).getInt(at);
            if (new String(png, at + 4, 4, StandardCharsets.ISO_8859_1).equals(type)) {
                changed[at + 8 + length] ^= 1;
                return changed;
            }
            at += 12 + length;
        }
    }
}
