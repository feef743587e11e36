package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImageDecoderTest {

    @Test
    void givesTheValuesThatImageIoGives() throws IOException {
        byte[] jpeg = new ImageIntake().accept(Pictures.jpeg()).jpeg();
        RgbImage decoded = ImageDecoder.decode(jpeg);
        BufferedImage oracle = ImageIO.read(new ByteArrayInputStream(jpeg));
        for (int i = 0; i < decoded.width() * decoded.height(); i++) {
            int rgb = (decoded.rgb()[3 * i] & 0xff) << 16
                    | (decoded.rgb()[3 * i + 1] & 0xff) << 8
                    | decoded.rgb()[3 * i + 2] & 0xff;
            assertThat(rgb).isEqualTo(oracle.getRGB(i % decoded.width(), i / decoded.width()) & 0xffffff);
        }
    }

    @Test
    void readsGreyAsColour() {
        RgbImage decoded = ImageDecoder.decode(Pictures.file(Deep.grey(BufferedImage.TYPE_BYTE_GRAY), "jpg"));
        assertThat(Pictures.difference(Pictures.quarter(decoded, 1), Deep.GREYS.get(1)))
                .isLessThan(8);
    }

    @Test
    void refusesWhatIsNoPictureAnyMore() {
        byte[] jpeg = Pictures.jpeg();
        assertThatThrownBy(() -> ImageDecoder.decode(Arrays.copyOfRange(jpeg, 10, jpeg.length)))
                .isInstanceOf(RefusedImageException.class);
    }
}
