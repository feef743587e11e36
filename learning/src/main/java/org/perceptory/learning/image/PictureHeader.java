package org.perceptory.learning.image;

/**
 * What a file says of its picture before any pixel is decoded.
 *
 * @param format whose decoder to ask
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation how to turn it upright
 * @param colours what its values mean where its decoder cannot tell; sRGB unless the file says otherwise
 * @param file what to give to the decoder: the file, or the file without what a decoder may stumble over
 */
record PictureHeader(
        PictureFormat format, long width, long height, Orientation orientation, Colours colours, byte[] file) {
    static PictureHeader srgb(PictureFormat format, long width, long height, Orientation orientation, byte[] file) {
        return new PictureHeader(format, width, height, orientation, Colours.SRGB, file);
    }

    PictureHeader sized(long otherWidth, long otherHeight) {
        return new PictureHeader(format, otherWidth, otherHeight, orientation, colours, file);
    }
}
