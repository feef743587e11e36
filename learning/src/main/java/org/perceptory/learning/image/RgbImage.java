package org.perceptory.learning.image;

/**
 * A decoded picture, upright, sRGB.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param rgb {@code [height][width][3]}, row by row, one unsigned byte a channel; not copied, so not to be changed
 */
public record RgbImage(int width, int height, byte[] rgb) {

    public RgbImage {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    "%d bytes are no picture of %d x %d".formatted(rgb.length, width, height));
        }
    }
}
