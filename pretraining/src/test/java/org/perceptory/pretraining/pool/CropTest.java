package org.perceptory.pretraining.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CropTest {
    /** Red rises from left to right by 10 a pixel, green from top to bottom, blue is 7. */
    private final Square slope = slope(16);

    @Test
    void thePictureAtItsOwnSizeIsThePicture() {
        float[] same = new Crop(0, 0, 16, false).resize(slope, 16);
        for (int i = 0; i < same.length; i++) {
            assertThat(same[i]).isCloseTo(slope.rgb()[i] & 255, within(1e-3f));
        }
    }

    @Test
    void aSlopeStaysASlopeWhenItShrinks() {
        float[] half = new Crop(0, 0, 16, false).resize(slope, 8);
        assertThat(half[(4 * 8 + 3) * 3]).isCloseTo(65, within(1e-3f));
        assertThat(half[(4 * 8 + 3) * 3 + 1]).isCloseTo(85, within(1e-3f));
        assertThat(half[(4 * 8 + 3) * 3 + 2]).isCloseTo(7, within(1e-3f));
    }

    @Test
    void aMirrorChangesLeftAndRight() {
        float[] plain = new Crop(2, 3, 10, false).resize(slope, 10);
        float[] mirrored = new Crop(2, 3, 10, true).resize(slope, 10);
        assertThat(mirrored[0]).isCloseTo(plain[9 * 3], within(1e-3f));
    }

    private static Square slope(int side) {
        byte[] rgb = new byte[side * side * 3];
        for (int i = 0; i < side * side; i++) {
            rgb[3 * i] = (byte) (10 * (i % side));
            rgb[3 * i + 1] = (byte) (10 * (i / side));
            rgb[3 * i + 2] = 7;
        }
        return new Square(side, rgb);
    }
}
