package org.perceptory.learning.image;

/**
 * Colours that change from one pixel to the next, as in drawings, screenshots and pixel art. What a camera or a JPEG
 * has made is never so: there each pixel has some of its neighbours' colour.
 */
final class SharpColours {
    /** Of red less green, or blue less green, from one pixel to its neighbour. */
    private static final int JUMP = 96;

    /** Of all pixels: more than the outline of one thing. */
    private static final double SHARE = 0.02;

    private SharpColours() {}

    static boolean areIn(RgbImage picture) {
        int width = picture.width();
        long jumps = 0;
        for (int y = 1; y < picture.height(); y++) {
            for (int x = 1; x < width; x++) {
                int at = 3 * (y * width + x);
                jumps += jumps(picture.rgb(), at, at - 3) || jumps(picture.rgb(), at, at - 3 * width) ? 1 : 0;
            }
        }
        return jumps > SHARE * width * picture.height();
    }

    private static boolean jumps(byte[] rgb, int one, int other) {
        int green = (rgb[one + 1] & 0xff) - (rgb[other + 1] & 0xff);
        int red = (rgb[one] & 0xff) - (rgb[other] & 0xff) - green;
        int blue = (rgb[one + 2] & 0xff) - (rgb[other + 2] & 0xff) - green;
        return Math.abs(red) > JUMP || Math.abs(blue) > JUMP;
    }
}
