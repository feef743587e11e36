package org.perceptory.learning.image;

import java.util.List;

/**
 * One pass over the blocks of some channels (ITU-T T.81, A.2.3): unit by unit, or block by block of a lone one.
 *
 * @param kind what it has of each block
 * @param shift binary digits that are missing yet
 */
record JpegScan(Kind kind, int shift, List<JpegPlane> planes, JpegUnits units) {
    enum Kind {
        WHOLE_BLOCKS,
        MEANS,
        DIGITS_OF_MEANS
    }

    /** @param restartInterval units between two restarts; 0 for none */
    void read(JpegBits bits, int restartInterval) {
        boolean lone = planes.size() == 1;
        int columns = lone ? planes.getFirst().blocksAcross() : units.columns();
        int rows = lone ? planes.getFirst().blocksDown() : units.rows();
        int left = restartInterval;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (restartInterval > 0 && left-- == 0) {
                    bits.restart();
                    planes.forEach(JpegPlane::restart);
                    left = restartInterval - 1;
                }
                if (lone) {
                    block(bits, planes.getFirst(), column, row);
                } else {
                    unit(bits, column, row);
                }
            }
        }
    }

    private void unit(JpegBits bits, int column, int row) {
        for (JpegPlane plane : planes) {
            for (int y = 0; y < plane.down(); y++) {
                for (int x = 0; x < plane.across(); x++) {
                    block(bits, plane, column * plane.across() + x, row * plane.down() + y);
                }
            }
        }
    }

    private void block(JpegBits bits, JpegPlane plane, int column, int row) {
        switch (kind) {
            case WHOLE_BLOCKS -> {
                plane.first(bits, column, row, 0);
                plane.skipRest(bits);
            }
            case MEANS -> plane.first(bits, column, row, shift);
            case DIGITS_OF_MEANS -> plane.refine(bits, column, row, shift);
        }
    }
}
