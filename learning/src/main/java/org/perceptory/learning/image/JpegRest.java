package org.perceptory.learning.image;

/**
 * What a progressive JPEG tells of a channel's blocks beside their means (ITU-T T.81, G.1.2.2 and G.1.2.3), followed to
 * its end without being kept: all that is held is which coefficients are not zero, as a later scan has a digit for each
 * of these.
 */
final class JpegRest {
    private static final int MOST_ZEROS = 15;

    /** Of each block a bit for each coefficient. */
    private final long[] told;

    private JpegCode code;
    private int emptyBlocks;

    JpegRest(int blocks) {
        told = new long[blocks];
    }

    void code(JpegCode scans) {
        code = scans;
    }

    void restart() {
        emptyBlocks = 0;
    }

    /**
     * Goes behind one block.
     *
     * @throws RefusedImageException {@link ImageRefusal#TRUNCATED} or {@link ImageRefusal#DAMAGED}
     */
    void skip(JpegBits bits, JpegBand band, int block) {
        if (band.refines()) {
            refine(bits, band, block);
        } else {
            first(bits, band, block);
        }
    }

    private void first(JpegBits bits, JpegBand band, int block) {
        if (emptyBlocks > 0) {
            emptyBlocks--;
            return;
        }
        for (int k = band.first(); k <= band.last(); k++) {
            int symbol = code.next(bits);
            int zeros = symbol >> 4;
            int length = symbol & 15;
            if (length == 0 && zeros < MOST_ZEROS) {
                emptyBlocks = run(bits, zeros) - 1;
                return;
            }
            k += zeros;
            if (length > 0) {
                tell(block, k, band);
                bits.skip(length);
            }
        }
    }

    private void refine(JpegBits bits, JpegBand band, int block) {
        int k = band.first();
        while (k <= band.last() && emptyBlocks == 0) {
            int symbol = code.next(bits);
            int zeros = symbol >> 4;
            boolean tells = (symbol & 15) > 0;
            if (!tells && zeros < MOST_ZEROS) {
                emptyBlocks = run(bits, zeros);
            } else {
                if (tells) {
                    bits.skip(1);
                }
                k = zeros(bits, band, block, k, zeros);
                if (tells) {
                    tell(block, k, band);
                }
                k++;
            }
        }
        if (emptyBlocks > 0) {
            digits(bits, told[block] & from(k) & ~from(band.last() + 1));
            emptyBlocks--;
        }
    }

    /** To the zero behind so many others, past a digit for each coefficient in between that is none. */
    private int zeros(JpegBits bits, JpegBand band, int block, int start, int count) {
        int left = count;
        for (int k = start; k <= band.last(); k++) {
            if ((told[block] & 1L << k) != 0) {
                bits.skip(1);
            } else if (left-- == 0) {
                return k;
            }
        }
        return band.last() + 1;
    }

    private void tell(int block, int coefficient, JpegBand band) {
        if (coefficient > band.last()) {
            throw new RefusedImageException(ImageRefusal.DAMAGED);
        }
        told[block] |= 1L << coefficient;
    }

    private static void digits(JpegBits bits, long each) {
        for (int left = Long.bitCount(each); left > 0; left -= 16) {
            bits.skip(Math.min(left, 16));
        }
    }

    /** Blocks, with this one, that have no more. */
    private static int run(JpegBits bits, int length) {
        return (1 << length) + bits.read(length);
    }

    private static long from(int coefficient) {
        return coefficient > 63 ? 0 : -1L << coefficient;
    }
}
