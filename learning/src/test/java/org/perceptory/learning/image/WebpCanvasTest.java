package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first frame of an animated WebP lies on its canvas, which is white elsewhere. */
class WebpCanvasTest {
    private static final byte[] SCENE = Pictures.resource("lossless.webp");

    @ParameterizedTest
    @CsvSource({
        "160, 120, 48, 36, 160, 120",
        "160, 120, 96, 72, 160, 120",
        "160, 120, 0, 0, 160, 120",
        "64, 48, 0, 0, 64, 48",
        "16, 16, 20, 10, 84, 58"
    })
    void isKeptWhole(int width, int height, int left, int top, int keptWidth, int keptHeight) {
        RgbImage seen = new ImageIntake().look(webp(width, height, left, top));
        assertThat(seen.width()).isEqualTo(keptWidth);
        assertThat(seen.height()).isEqualTo(keptHeight);
        assertThat(at(seen, left + 16, top + 12)).isEqualTo(Pictures.RED);
        assertThat(at(seen, left + 48, top + 36)).isEqualTo(Pictures.YELLOW);
        if (keptWidth > Pictures.WIDTH) {
            assertThat(at(seen, left == 0 ? keptWidth - 1 : 0, 0)).isEqualTo(Color.WHITE);
            assertThat(at(seen, left == 0 ? keptWidth - 1 : 0, keptHeight - 1)).isEqualTo(Color.WHITE);
        }
    }

    private static Color at(RgbImage picture, int x, int y) {
        int at = 3 * (y * picture.width() + x);
        return new Color(picture.rgb()[at] & 0xff, picture.rgb()[at + 1] & 0xff, picture.rgb()[at + 2] & 0xff);
    }

    /** Twice the scene, each of 64 × 48, where the second one lies over all of the canvas's top left. */
    private static byte[] webp(int width, int height, int left, int top) {
        byte[] frame = Arrays.copyOfRange(SCENE, 12, SCENE.length);
        byte[] canvas = Pictures.joined(new byte[] {2, 0, 0, 0}, three(width - 1), three(height - 1));
        byte[] chunks = Pictures.joined(
                "WEBP".getBytes(StandardCharsets.ISO_8859_1),
                chunk("VP8X", canvas),
                chunk("ANIM", new byte[6]),
                chunk("ANMF", Pictures.joined(place(left, top), frame)),
                chunk("ANMF", Pictures.joined(place(0, 0), frame)));
        return chunk("RIFF", chunks);
    }

    private static byte[] place(int left, int top) {
        return Pictures.joined(
                three(left / 2),
                three(top / 2),
                three(Pictures.WIDTH - 1),
                three(Pictures.HEIGHT - 1),
                three(100),
                new byte[1]);
    }

    private static byte[] three(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }

    private static byte[] chunk(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(content.length)
                .put(content)
                .array();
    }
}
