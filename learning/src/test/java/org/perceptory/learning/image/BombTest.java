package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small files that would become huge cost no more than their header. */
class BombTest {
    private static final int MEGABYTE = 1_000_000;

    private final ImageIntake intake = new ImageIntake();

    static Stream<Arguments> huge() {
        return Stream.of(
                arguments(
                        "PNG",
                        Pngs.of(
                                Pngs.header(30_000, 30_000, 8, 2),
                                Pngs.chunk("IDAT", Pngs.deflated(new byte[10 * MEGABYTE])),
                                Pngs.chunk("IEND", new byte[0]))),
                arguments(
                        "PNG, sides beyond any integer",
                        Pngs.of(Pngs.header(-1, -1, 8, 2), Pngs.chunk("IEND", new byte[0]))),
                arguments(
                        "PNG without its end, which would be unpacked to look for it",
                        Pngs.of(
                                Pngs.header(30_000, 30_000, 8, 2),
                                Pngs.chunk("IDAT", Pngs.deflated(new byte[10 * MEGABYTE])))),
                arguments("JPEG", jpeg(30_000, 30_000)),
                arguments("JPEG, long and thin", jpeg(65_535, 16)),
                arguments("GIF", gif(30_000, 30_000)),
                arguments("BMP", bmp(30_000, 30_000)),
                arguments("WebP", webp(16_383, 16_383)),
                arguments("WebP that hides its size in the picture", webpWithCanvas(100, 100, 16_383, 16_383)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("huge")
    void refusedByItsHeader(String format, byte[] file) {
        long before = allocated();
        assertThatThrownBy(() -> intake.accept(file))
                .isInstanceOfSatisfying(
                        RefusedImageException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ImageRefusal.TOO_MANY_PIXELS));
        assertThat(allocated() - before).isLessThan(5L * MEGABYTE + 3L * file.length);
    }

    /** Each code takes 128 kB, and 17 bytes of a file. */
    @Test
    void codesAreNotReadWithoutEnd() {
        byte[] many = new byte[17 * 3_000];
        ByteBuffer head = ByteBuffer.allocate(4).putShort((short) 0xffc4).putShort((short) (many.length + 2));
        byte[] jpeg = Pictures.resource("progressive-restarts.jpg");
        byte[] file =
                Pictures.joined(Arrays.copyOf(jpeg, 2), head.array(), many, Arrays.copyOfRange(jpeg, 2, jpeg.length));
        long before = allocated();
        assertThatThrownBy(() -> JpegMeans.of(file)).isInstanceOf(RefusedImageException.class);
        assertThat(allocated() - before).isLessThan(100L * MEGABYTE);
    }

    @ParameterizedTest
    @MethodSource("stuffed")
    void whatIsNotThePictureIsNotUnpacked(String chunk, byte[] file) {
        long before = allocated();
        AcceptedImage accepted = intake.accept(file);
        assertThat(accepted.width()).isEqualTo(Pictures.WIDTH);
        assertThat(allocated() - before).isLessThan(10L * MEGABYTE);
    }

    static Stream<Arguments> stuffed() {
        byte[] packed = Pngs.deflated(new byte[50 * MEGABYTE]);
        byte[] text = Pictures.joined("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1), packed);
        byte[] international = Pictures.joined("Comment\0\1\0\0\0".getBytes(StandardCharsets.ISO_8859_1), packed);
        return Stream.of(
                arguments("zTXt", Pngs.with(Pictures.png(), Pngs.chunk("zTXt", text))),
                arguments("iTXt", Pngs.with(Pictures.png(), Pngs.chunk("iTXt", international))),
                arguments("iCCP", Pngs.with(Pictures.png(), Pngs.chunk("iCCP", text))));
    }

    @Test
    void moreDataThanThePictureHasIsNotRead() {
        byte[] rows = Pngs.deflated(new byte[50 * MEGABYTE]);
        byte[] file = Pngs.of(Pngs.header(64, 64, 8, 2), Pngs.chunk("IDAT", rows), Pngs.chunk("IEND", new byte[0]));
        long before = allocated();
        assertThat(intake.accept(file).width()).isEqualTo(64);
        assertThat(allocated() - before).isLessThan(10L * MEGABYTE);
    }

    /** A WebP of 76 bytes that tells its decoder to expect tens of thousands of tables; it took ten seconds. */
    @Test
    @Timeout(5)
    void theEndOfTheFileIsTheEnd() {
        assertThatThrownBy(() -> intake.accept(Pictures.resource("endless.webp")))
                .isInstanceOfSatisfying(
                        RefusedImageException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ImageRefusal.DAMAGED));
    }

    static Stream<Arguments> lyingProfiles() {
        byte[] jpeg = Deep.withProfile();
        int profile = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("ICC_PROFILE") + 14;
        ByteBuffer.wrap(jpeg).putInt(profile, Integer.MAX_VALUE - 8);
        byte[] inner = Pictures.resource("lossy.webp");
        ByteBuffer webp = ByteBuffer.allocate(inner.length + 38).order(ByteOrder.LITTLE_ENDIAN);
        webp.put(inner, 0, 12)
                .put("VP8X".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(10)
                .putInt(0x20);
        webp.put((byte) (Pictures.WIDTH - 1))
                .putShort((short) 0)
                .put((byte) (Pictures.HEIGHT - 1))
                .putShort((short) 0);
        webp.put("ICCP".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(12)
                .put((byte) 0x7f)
                .put(new byte[11]);
        webp.put(inner, 12, inner.length - 12).putInt(4, inner.length + 30);
        return Stream.of(arguments("JPEG", jpeg), arguments("WebP", webp.array()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lyingProfiles")
    void profilesAreNotBelieved(String format, byte[] file) {
        long before = allocated();
        assertThat(intake.accept(file).width()).isEqualTo(Pictures.WIDTH);
        assertThat(allocated() - before).isLessThan(10L * MEGABYTE);
    }

    @Test
    void photographIsReadInPartOnly() {
        byte[] file =
                Pictures.file(Pictures.painted(new BufferedImage(4000, 3000, BufferedImage.TYPE_3BYTE_BGR)), "jpg");
        intake.accept(Pictures.jpeg());
        long before = allocated();
        assertThat(intake.accept(file).height()).isEqualTo(320);
        assertThat(allocated() - before).isLessThan(30L * MEGABYTE);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** The frame header of a good JPEG with another size written over its own. */
    private static byte[] jpeg(int width, int height) {
        byte[] file = Pictures.jpeg();
        for (int at = 2; ; at++) {
            if (file[at] == (byte) 0xff && file[at + 1] == (byte) 0xc0) {
                ByteBuffer.wrap(file).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return file;
            }
        }
    }

    private static byte[] gif(int width, int height) {
        return ByteBuffer.allocate(100)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("GIF89a".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) width)
                .putShort((short) height)
                .put(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1})
                .put((byte) ',')
                .putInt(0)
                .putShort((short) width)
                .putShort((short) height)
                .put((byte) 0)
                .array();
    }

    private static byte[] bmp(int width, int height) {
        byte[] file = Pictures.file(Pictures.scene(BufferedImage.TYPE_INT_RGB), "bmp");
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(18, width).putInt(22, height);
        return file;
    }

    private static byte[] webp(int width, int height) {
        byte[] file = Pictures.resource("lossy.webp");
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(26, (short) width)
                .putShort(28, (short) height);
        return file;
    }

    private static byte[] webpWithCanvas(int canvasWidth, int canvasHeight, int width, int height) {
        byte[] inner = webp(width, height);
        ByteBuffer file = ByteBuffer.allocate(inner.length + 18).order(ByteOrder.LITTLE_ENDIAN);
        file.put(inner, 0, 12)
                .put("VP8X".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(10)
                .putInt(0);
        file.put((byte) (canvasWidth - 1))
                .putShort((short) 0)
                .put((byte) (canvasHeight - 1))
                .putShort((short) 0);
        file.put(inner, 12, inner.length - 12).putInt(4, inner.length + 10);
        return file.array();
    }
}
