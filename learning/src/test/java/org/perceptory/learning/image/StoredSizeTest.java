package org.perceptory.learning.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredSizeTest {
    private final ImageIntake intake = new ImageIntake();

    @ParameterizedTest
    @CsvSource({
        "8, 8, 8, 8", // never enlarged
        "320, 320, 320, 320",
        "640, 480, 427, 320",
        "480, 640, 320, 427",
        "2001, 1501, 427, 320", // larger than is decoded in full
        "2560, 2560, 320, 320",
        "4000, 100, 400, 100", // the middle of a long strip
        "5000, 500, 1280, 320"
    })
    void shorterSideIsAtMost320(int width, int height, int keptWidth, int keptHeight) {
        byte[] file = Pictures.file(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png");
        AcceptedImage accepted = intake.accept(file);
        assertThat(accepted.width()).isEqualTo(keptWidth);
        assertThat(accepted.height()).isEqualTo(keptHeight);
    }

    @Test
    void sameFileIsKeptAsTheSameBytes() {
        assertThat(intake.accept(Pictures.jpeg()).jpeg())
                .isEqualTo(intake.accept(Pictures.jpeg()).jpeg());
    }
}
