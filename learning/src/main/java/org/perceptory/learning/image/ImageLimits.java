package org.perceptory.learning.image;

/**
 * How large a picture may be to be read at all. Checked against the bytes and the file's header, before any pixel is
 * decoded.
 *
 * @param bytes of the file
 * @param pixels width × height
 * @param side pixels of the longer side
 */
public record ImageLimits(long bytes, long pixels, int side) {

    /** 20 MB, 40 megapixels, 20,000 pixels a side: any phone's photograph, no poster's. */
    public static final ImageLimits DEFAULT = new ImageLimits(20_000_000, 40_000_000, 20_000);

    /** Pixels of the shorter side below which there is nothing to see. */
    public static final int SMALLEST_SIDE = 8;

    public ImageLimits {
        if (bytes < 1 || pixels < 1 || side < SMALLEST_SIDE) {
            throw new IllegalArgumentException(
                    "No picture fits " + bytes + " bytes, " + pixels + " pixels, side " + side);
        }
    }
}
