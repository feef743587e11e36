package org.perceptory.learning.image;

/**
 * How large a picture may be to be read at all. Checked against the bytes and the file's header, before any pixel is
 * decoded.
 *
 * @param bytes of the file
 * @param whole of a picture that is decoded at its own size
 * @param jpeg of a JPEG, which can be decoded at an eighth of it
 */
public record ImageLimits(long bytes, Size whole, Size jpeg) {

    /**
     * 50 MB; 40 megapixels, 20,000 pixels a side, and 300 megapixels, 65,500 a side (the most of its decoder) for a
     * JPEG: any phone's photograph or panorama, no poster's scan.
     */
    public static final ImageLimits DEFAULT =
            new ImageLimits(50_000_000, new Size(40_000_000, 20_000), new Size(300_000_000, 65_500));

    /** Pixels of the shorter side below which there is nothing to see. */
    public static final int SMALLEST_SIDE = 8;

    public ImageLimits {
        if (bytes < 1) {
            throw new IllegalArgumentException("No picture fits " + bytes + " bytes");
        }
    }

    /**
     * @param pixels width × height
     * @param side pixels of the longer side
     */
    public record Size(long pixels, int side) {

        public Size {
            if (pixels < 1 || side < SMALLEST_SIDE) {
                throw new IllegalArgumentException("No picture fits " + pixels + " pixels, side " + side);
            }
        }

        boolean holds(PictureHeader header) {
            return holds(header.width(), header.height());
        }

        boolean holdsPixels(PictureHeader header) {
            return header.width() * header.height() <= pixels;
        }

        boolean holds(long width, long height) {
            return Math.max(width, height) <= side && width * height <= pixels;
        }
    }
}
