package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Telephones' largest photographs and panoramas are kept as any other, and are never held whole. */
class LargePicturesTest {
    private static final List<Color> SCENE = List.of(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.YELLOW);
    private static final long MOST_BYTES = 200_000_000;

    /** So small a limit has a small picture taken for a large one. */
    private static final ImageLimits SMALL =
            new ImageLimits(50_000_000, new ImageLimits.Size(100_000, 20_000), ImageLimits.DEFAULT.jpeg());

    static Stream<Arguments> large() {
        return Stream.of(
                arguments(8160, 6144, false, 425, 320),
                arguments(6144, 8160, true, 320, 425),
                arguments(12_000, 9000, false, 427, 320),
                arguments(16_382, 3628, false, 1280, 320),
                arguments(30_000, 1500, false, 1280, 320),
                arguments(65_500, 100, false, 400, 100),
                arguments(65_500, 64, true, 256, 64),
                arguments(100, 40_000, false, 100, 400),
                arguments(16_320, 12_240, false, 427, 320));
    }

    @ParameterizedTest(name = "{0} × {1}, progressive: {2}")
    @MethodSource("large")
    void areKeptAsAnyOther(int width, int height, boolean progressive, int keptWidth, int keptHeight)
            throws IOException {
        byte[] file = jpeg(width, height, progressive);
        long before = allocated();
        AcceptedImage accepted = new ImageIntake().accept(file);
        assertThat(allocated() - before).isLessThan(MOST_BYTES);
        assertThat(accepted.width()).isEqualTo(keptWidth);
        assertThat(accepted.height()).isEqualTo(keptHeight);
        RgbImage kept = ImageDecoder.decode(accepted.jpeg());
        for (int quarter = 0; quarter < 4; quarter++) {
            assertThat(Pictures.difference(Pictures.quarter(kept, quarter), SCENE.get(quarter)))
                    .isLessThan(8);
        }
    }

    /** Its decoder holds no more; nor can the file say more than 65,535. */
    @Test
    void aSideThatNoDecoderHoldsIsTooLong() throws IOException {
        byte[] file = jpeg(65_500, 16, false);
        int frame = new String(file, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
        ByteBuffer.wrap(file).putShort(frame + 7, (short) 65_535);
        assertRefused(new ImageIntake(), file, ImageRefusal.TOO_MANY_PIXELS);
    }

    static Stream<Arguments> progressive() {
        return IntStream.of(1, 3)
                .boxed()
                .flatMap(channels -> Stream.of(0.3, 0.5, 0.7, 0.9, 0.99, 0.999)
                        .flatMap(share ->
                                Stream.of(arguments(channels, share, false), arguments(channels, share, true))));
    }

    /** Noise, so that all of its scans have much to say; of one channel or three, two of which are coarser. */
    @ParameterizedTest(name = "{0}, {1}, ended: {2}")
    @MethodSource("progressive")
    void whatIsCutInAnyScanIsRefused(int channels, double share, boolean ended) throws IOException {
        byte[] file = noise(channels);
        assertThat(new ImageIntake(SMALL).accept(file).width()).isEqualTo(75);
        assertThat(new ImageIntake(SMALL)
                        .accept(Arrays.copyOf(file, file.length - 2))
                        .width())
                .isEqualTo(75);
        byte[] cut = Arrays.copyOf(file, (int) (share * file.length));
        byte[] end = {-1, (byte) 0xd9};
        assertRefused(new ImageIntake(SMALL), ended ? Pictures.joined(cut, end) : cut, ImageRefusal.TRUNCATED);
    }

    private static void assertRefused(ImageIntake intake, byte[] file, ImageRefusal code) {
        assertThatThrownBy(() -> intake.accept(file))
                .isInstanceOfSatisfying(
                        RefusedImageException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static byte[] noise(int channels) throws IOException {
        int type = channels == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        BufferedImage picture = Pictures.painted(new BufferedImage(597, 451, type));
        Random random = new Random(9);
        for (int i = 0; i < 597 * 451; i++) {
            int noise = random.nextInt(36) * 0x010101 ^ random.nextInt(8) * 0x010204;
            picture.setRGB(i % 597, i / 597, picture.getRGB(i % 597, i / 597) ^ noise);
        }
        return jpeg(picture, true);
    }

    private static byte[] jpeg(int width, int height, boolean progressive) throws IOException {
        return jpeg(picture(width, height), progressive);
    }

    private static byte[] jpeg(BufferedImage picture, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** Two bits a pixel. */
    private static BufferedImage picture(int width, int height) {
        int[] palette = SCENE.stream().mapToInt(Color::getRGB).toArray();
        var colours = new IndexColorModel(2, palette.length, palette, 0, false, -1, 0);
        return Pictures.painted(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, colours));
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
