package org.perceptory.learning.image;

import java.util.List;

/**
 * The units that a JPEG is made of (ITU-T T.81, A.2): one block or several of each channel.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param across most blocks of a channel side by side
 * @param down most blocks of a channel one below the other
 */
record JpegUnits(int width, int height, int across, int down) {

    static JpegUnits of(int width, int height, List<JpegPlane> planes) {
        return new JpegUnits(
                width,
                height,
                planes.stream().mapToInt(JpegPlane::across).max().orElseThrow(),
                planes.stream().mapToInt(JpegPlane::down).max().orElseThrow());
    }

    int columns() {
        return Math.ceilDiv(width, JpegMeans.SIDE * across);
    }

    int rows() {
        return Math.ceilDiv(height, JpegMeans.SIDE * down);
    }
}
