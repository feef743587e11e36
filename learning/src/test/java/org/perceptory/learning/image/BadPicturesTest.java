package org.perceptory.learning.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that is no picture, or no good one, is refused with the code that says what is wrong with it. */
class BadPicturesTest {
    private final ImageIntake intake = new ImageIntake();

    static Stream<Arguments> bad() {
        byte[] jpeg = Pictures.jpeg();
        byte[] photograph = Pictures.resource("halved.jpg");
        byte[] progressive = Pictures.resource("progressive-restarts.jpg");
        byte[] planes = Pictures.resource("planes.jpg");
        byte[] png = Pictures.png();
        byte[] webp = Pictures.resource("lossy.webp");
        byte[] bmp = Pictures.file(Pictures.scene(BufferedImage.TYPE_INT_RGB), "bmp");
        byte[] gif = Pictures.resource("animated.gif");
        return Stream.of(
                arguments("zero bytes", new byte[0], ImageRefusal.EMPTY),
                arguments("one byte", new byte[1], ImageRefusal.NOT_AN_IMAGE),
                arguments("text", "holiday.jpg".getBytes(UTF_8), ImageRefusal.NOT_AN_IMAGE),
                arguments(
                        "text that begins as BMP",
                        "BMW, the car, is no picture.".getBytes(UTF_8),
                        ImageRefusal.NOT_AN_IMAGE),
                arguments("HTML", "<!doctype html><title>404</title>".getBytes(UTF_8), ImageRefusal.NOT_AN_IMAGE),
                arguments(
                        "SVG",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8),
                        ImageRefusal.NOT_AN_IMAGE),
                arguments("PDF", "%PDF-1.7\n".getBytes(UTF_8), ImageRefusal.NOT_AN_IMAGE),
                arguments("zip", "PK\u0003\u0004\u0014\0\0\0".getBytes(ISO_8859_1), ImageRefusal.NOT_AN_IMAGE),
                arguments("WAV", "RIFF\u0024\0\0\0WAVEfmt ".getBytes(ISO_8859_1), ImageRefusal.NOT_AN_IMAGE),
                arguments("HEIC", Pictures.resource("photo.heic"), ImageRefusal.HEIC),
                arguments("HEIF", "\0\0\0\u0018ftypmif1\0\0\0\0mif1heic".getBytes(ISO_8859_1), ImageRefusal.HEIC),
                arguments("AVIF", Pictures.resource("photo.avif"), ImageRefusal.AVIF),
                arguments("MP4", "\0\0\0\u0018ftypisom\0\0\2\0isommp42".getBytes(ISO_8859_1), ImageRefusal.VIDEO),
                arguments("QuickTime", "\0\0\0\u0014ftypqt  \0\0\0\0qt  ".getBytes(ISO_8859_1), ImageRefusal.VIDEO),
                arguments("AVI", "RIFF\u0024\0\0\0AVI LIST".getBytes(ISO_8859_1), ImageRefusal.VIDEO),
                arguments("WebM", "\u001aE\u00df\u00a3\u009fB\u0086".getBytes(ISO_8859_1), ImageRefusal.VIDEO),
                arguments("TIFF", "II*\0\b\0\0\0".getBytes(ISO_8859_1), ImageRefusal.UNSUPPORTED),
                arguments("Photoshop", "8BPS\0\1".getBytes(ISO_8859_1), ImageRefusal.UNSUPPORTED),
                arguments("JPEG XL", "\u00ff\n\u00fa\u001f".getBytes(ISO_8859_1), ImageRefusal.UNSUPPORTED),
                arguments("JPEG cut in half", half(jpeg), ImageRefusal.TRUNCATED),
                arguments("JPEG cut before its last block", cut(jpeg, jpeg.length - 8), ImageRefusal.TRUNCATED),
                arguments("JPEG cut in half, ended", ended(half(photograph)), ImageRefusal.TRUNCATED),
                arguments("JPEG cut in half, a film behind it", withFilm(half(photograph)), ImageRefusal.TRUNCATED),
                arguments(
                        "JPEG cut in half, another behind it",
                        Pictures.joined(half(photograph), jpeg),
                        ImageRefusal.TRUNCATED),
                arguments("progressive JPEG cut in half", half(progressive), ImageRefusal.TRUNCATED),
                arguments(
                        "progressive JPEG cut in its last scan",
                        cut(progressive, progressive.length - 100),
                        ImageRefusal.TRUNCATED),
                arguments(
                        "progressive JPEG without its last scan", withoutLastScan(progressive), ImageRefusal.TRUNCATED),
                arguments(
                        "progressive JPEG cut, a film behind it",
                        withFilm(withoutLastScan(progressive)),
                        ImageRefusal.TRUNCATED),
                arguments("JPEG of three scans, the third cut off", withoutLastScan(planes), ImageRefusal.TRUNCATED),
                arguments(
                        "JPEG of three scans, the third cut off, ended",
                        ended(withoutLastScan(planes)),
                        ImageRefusal.TRUNCATED),
                arguments(
                        "JPEG of three scans, two cut off",
                        withoutLastScan(withoutLastScan(planes)),
                        ImageRefusal.TRUNCATED),
                arguments(
                        "JPEG of three scans, cut in the third",
                        cut(planes, planes.length - 12),
                        ImageRefusal.TRUNCATED),
                arguments("JPEG, three bytes", cut(jpeg, 3), ImageRefusal.TRUNCATED),
                arguments("JPEG of nothing", "\u00ff\u00d8\u00ff\u00d9".getBytes(ISO_8859_1), ImageRefusal.DAMAGED),
                arguments("PNG cut in half", half(png), ImageRefusal.TRUNCATED),
                arguments("PNG cut before its last pixel", cut(png, png.length - 17), ImageRefusal.TRUNCATED),
                arguments("PNG of two parts, the second cut off", cutBetweenParts(), ImageRefusal.TRUNCATED),
                arguments("interlaced PNG cut", cut(Deep.interlaced(), 120), ImageRefusal.TRUNCATED),
                arguments("PNG, signature alone", cut(png, 8), ImageRefusal.TRUNCATED),
                arguments("PNG with a flipped bit", flipped(png, png.length - 20), ImageRefusal.DAMAGED),
                arguments(
                        "PNG of too little data",
                        Pngs.of(
                                Pngs.header(64, 64, 8, 2),
                                Pngs.chunk("IDAT", Pngs.deflated(new byte[64])),
                                Pngs.chunk("IEND", new byte[0])),
                        ImageRefusal.DAMAGED),
                arguments(
                        "PNG without data",
                        Pngs.of(Pngs.header(64, 64, 8, 2), Pngs.chunk("IEND", new byte[0])),
                        ImageRefusal.DAMAGED),
                arguments("WebP cut in half", half(webp), ImageRefusal.TRUNCATED),
                arguments("BMP cut in half", half(bmp), ImageRefusal.DAMAGED),
                arguments("GIF cut in its first frame", cut(gif, 100), ImageRefusal.DAMAGED),
                arguments("one pixel", Pictures.file(new BufferedImage(1, 1, 1), "png"), ImageRefusal.TOO_SMALL),
                arguments("a line", Pictures.file(new BufferedImage(300, 7, 1), "jpg"), ImageRefusal.TOO_SMALL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void refused(String what, byte[] file, ImageRefusal code) {
        assertThatThrownBy(() -> intake.accept(file))
                .isInstanceOfSatisfying(
                        RefusedImageException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void tooManyBytesSayHowMany() {
        ImageIntake small =
                new ImageIntake(new ImageLimits(100, ImageLimits.DEFAULT.whole(), ImageLimits.DEFAULT.jpeg()));
        byte[] png = Pictures.png();
        assertThatThrownBy(() -> small.accept(png)).isInstanceOfSatisfying(RefusedImageException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ImageRefusal.TOO_MANY_BYTES);
            assertThat(refusal.figures()).isEqualTo(List.of((long) png.length, 100L));
        });
    }

    private static byte[] half(byte[] file) {
        return cut(file, file.length / 2);
    }

    private static byte[] cut(byte[] file, int length) {
        return Arrays.copyOf(file, length);
    }

    private static byte[] ended(byte[] jpeg) {
        return Pictures.joined(jpeg, new byte[] {-1, (byte) 0xd9});
    }

    private static byte[] withoutLastScan(byte[] jpeg) {
        return cut(jpeg, new String(jpeg, ISO_8859_1).lastIndexOf("\u00ff\u00da"));
    }

    /** As motion photos have it. */
    static byte[] withFilm(byte[] jpeg) {
        byte[] film = new byte[5_000];
        new Random(5).nextBytes(film);
        return Pictures.joined(jpeg, "\0\0\0\u0018ftypisom\0\0\2\0isommp42".getBytes(ISO_8859_1), film);
    }

    private static byte[] cutBetweenParts() {
        byte[] packed = Pngs.deflated(new byte[64 * (1 + 3 * 64)]);
        return Pngs.of(Pngs.header(64, 64, 8, 2), Pngs.chunk("IDAT", half(packed)));
    }

    private static byte[] flipped(byte[] file, int at) {
        byte[] changed = file.clone();
        changed[at] ^= 0x10;
        return changed;
    }
}
