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
                arguments("interlaced PNG, wrong sum of its pixels", wrong(interlaced, "IDAT"), interlaced));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void isTaken(String what, byte[] file, byte[] good) {
        assertThat(intake.accept(file).jpeg()).isEqualTo(intake.accept(good).jpeg());
        assertThat(intake.look(file).rgb()).isEqualTo(intake.look(good).rgb());
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
