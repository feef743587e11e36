package org.perceptory.learning.image;

import java.util.List;

/**
 * One pass over the blocks of some channels (ITU-T T.81, A.2.3): unit by unit, or block by block of a lone one.
 *
 * @param band what it has of each block
 */
record JpegScan(JpegBand band, List<JpegPlane> planes, JpegUnits units) {

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
        if (!band.isOfMeans()) {
            plane.rest().skip(bits, band, plane.index(column, row));
        } else if (band.refines()) {
            plane.refine(bits, column, row, band.shift());
        } else {
            plane.first(bits, column, row, band.shift());
            if (band.last() > 0) {
                plane.skipRest(bits);
            }
        }
    }
}
