package org.perceptory.learning.image;

import java.util.Arrays;

/**
 * The canvas of an animation, and where its first frame lies on it. Some say a canvas smaller than their frame, or
 * none: then it is as large as the frame needs.
 *
 * @param header of the canvas
 * @param left of the frame, in pixels
 * @param top of the frame, in pixels
 * @param isCovered whether the frame leaves nothing of it free
 */
record Canvas(PictureHeader header, int left, int top, boolean isCovered) {
    private static final byte WHITE = (byte) 255;

    /** Of a picture that is nothing but its frame. */
    static Canvas covered(PictureHeader header) {
        return new Canvas(header, 0, 0, true);
    }

    /**
     * @param header of what the file says that the canvas is
     * @param right behind the frame's last column
     * @param bottom behind the frame's last row
     */
    static Canvas of(PictureHeader header, int left, int top, int right, int bottom) {
        PictureHeader large = header.sized(Math.max(right, header.width()), Math.max(bottom, header.height()));
        boolean covered = left == 0 && top == 0 && right == large.width() && bottom == large.height();
        return new Canvas(large, left, top, covered);
    }

    /** White where its frame is not. */
    RgbImage around(RgbImage frame) {
        int width = (int) header.width();
        byte[] rgb = new byte[3 * width * (int) header.height()];
        Arrays.fill(rgb, WHITE);
        for (int y = 0; y < frame.height(); y++) {
            System.arraycopy(
                    frame.rgb(), 3 * y * frame.width(), rgb, 3 * ((y + top) * width + left), 3 * frame.width());
        }
        return new RgbImage(width, (int) header.height(), rgb);
    }
}
