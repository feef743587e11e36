package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first frame of a GIF lies on its canvas, which is white elsewhere. */
class GifCanvasTest {
    private static final Color RED = new Color(200, 60, 40);

    @ParameterizedTest
    @CsvSource({"480, 360, 140, 105, 427, 320", "480, 360, 280, 210, 427, 320", "480, 360, 0, 0, 427, 320"})
    void isKeptWhole(int width, int height, int left, int top, int keptWidth, int keptHeight) {
        RgbImage kept = kept(gif(width, height, left, top));
        assertThat(kept.width()).isEqualTo(keptWidth);
        assertThat(kept.height()).isEqualTo(keptHeight);
        double scale = (double) keptWidth / width;
        assertShows(kept, scale * (left + 100), scale * (top + 75), RED);
        double outside = left == 0 ? 0.98 : 0.02;
        assertShows(kept, outside * keptWidth, outside * keptHeight, Color.WHITE);
    }

    /** A canvas smaller than its frame, or none. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0, 200, 150", "10, 10, 0, 0, 200, 150", "210, 100, 50, 0, 250, 150"})
    void isAsLargeAsItsFrameNeeds(int width, int height, int left, int top, int keptWidth, int keptHeight) {
        RgbImage kept = kept(gif(width, height, left, top));
        assertThat(kept.width()).isEqualTo(keptWidth);
        assertThat(kept.height()).isEqualTo(keptHeight);
    }

    @Test
    void ofTooManyPixelsIsRefused() {
        byte[] file = gif(60_000, 60_000, 0, 0);
        assertThatThrownBy(() -> kept(file))
                .isInstanceOfSatisfying(
                        RefusedImageException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ImageRefusal.TOO_MANY_PIXELS));
    }

    private static void assertShows(RgbImage picture, double x, double y, Color colour) {
        int at = 3 * ((int) y * picture.width() + (int) x);
        byte[] rgb = picture.rgb();
        Color seen = new Color(rgb[at] & 0xff, rgb[at + 1] & 0xff, rgb[at + 2] & 0xff);
        assertThat(Pictures.difference(seen, colour))
                .as("%s at %s, %s", seen, x, y)
                .isLessThan(8);
    }

    private static RgbImage kept(byte[] gif) {
        return ImageDecoder.decode(new ImageIntake().accept(gif).jpeg());
    }

    /** A red frame of 200 × 150, with another canvas and place written over its own. */
    private static byte[] gif(int width, int height, int left, int top) {
        var palette = new IndexColorModel(1, 2, new int[] {RED.getRGB(), 0xff000000}, 0, false, -1, 0);
        byte[] file = Pictures.file(new BufferedImage(200, 150, BufferedImage.TYPE_BYTE_BINARY, palette), "gif");
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(6, (short) width).putShort(8, (short) height);
        int frame = new String(file, StandardCharsets.ISO_8859_1).indexOf(",\0\0\0\0");
        bytes.putShort(frame + 1, (short) left).putShort(frame + 3, (short) top);
        return file;
    }
}
