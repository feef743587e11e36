package org.perceptory.learning.image;

import org.perceptory.learning.file.Bytes;

/**
 * Which coefficients of each block a scan has, and how much of them (ITU-T T.81, B.2.3 and G.1.1.1).
 *
 * @param first of the coefficients; 0 is the mean
 * @param last of them
 * @param refines whether it adds one binary digit to what earlier scans have told
 * @param shift binary digits that are missing yet
 */
record JpegBand(int first, int last, boolean refines, int shift) {
    static final int COEFFICIENTS = JpegMeans.SIDE * JpegMeans.SIDE;

    /** Of a file that is not progressive. */
    static final JpegBand ALL = new JpegBand(0, COEFFICIENTS - 1, false, 0);

    JpegBand {
        if (first > last || last >= COEFFICIENTS) {
            throw new RefusedImageException(ImageRefusal.DAMAGED);
        }
    }

    /**
     * Of a progressive file.
     *
     * @param settings offset, behind the channels of the scan's header
     */
    static JpegBand of(Bytes file, int settings) {
        int first = file.u8(settings);
        int last = file.u8(settings + 1);
        int digits = file.u8(settings + 2);
        return new JpegBand(first, first == 0 ? 0 : last, digits >> 4 > 0, digits & 15);
    }

    boolean isOfMeans() {
        return first == 0;
    }
}
