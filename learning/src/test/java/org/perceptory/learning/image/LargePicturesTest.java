package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Telephones' largest photographs and panoramas are kept as any other, and are never held whole. */
class LargePicturesTest {
    private static final List<Color> SCENE = List.of(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.YELLOW);
    private static final long MOST_BYTES = 200_000_000;

    static Stream<Arguments> large() {
        return Stream.of(
                arguments(8160, 6144, false, 425, 320),
                arguments(6144, 8160, true, 320, 425),
                arguments(12_000, 9000, false, 427, 320),
                arguments(16_382, 3628, false, 1280, 320),
                arguments(30_000, 1500, false, 1280, 320),
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

    private static byte[] jpeg(int width, int height, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(picture(width, height), null, null), settings);
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
