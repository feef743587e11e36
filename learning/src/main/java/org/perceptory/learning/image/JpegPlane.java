package org.perceptory.learning.image;

/** One channel of a JPEG: the means of its blocks, a number each, and the tables that its scan is read with. */
final class JpegPlane {
    private static final int MOST = 4;

    private final int id;
    private final int across;
    private final int down;
    private final int table;
    private int blocksAcross;
    private int blocksDown;
    private int stride;
    private short[] means;
    private int scale;
    private JpegCode firstCode;
    private JpegCode restCode;
    private int last;
    private JpegRest rest;

    /**
     * @param across blocks of it side by side in a unit of the file
     * @param down blocks of it one below the other in a unit of the file
     * @param table of the coarseness
     */
    JpegPlane(int id, int across, int down, int table) {
        if (across < 1 || across > MOST || down < 1 || down > MOST) {
            throw new RefusedImageException(ImageRefusal.DAMAGED);
        }
        this.id = id;
        this.across = across;
        this.down = down;
        this.table = table;
    }

    /** Makes room. Units lie beyond the picture's edges, where its last is not whole. */
    void size(JpegUnits units) {
        blocksAcross = Math.ceilDiv(units.width() * across, JpegMeans.SIDE * units.across());
        blocksDown = Math.ceilDiv(units.height() * down, JpegMeans.SIDE * units.down());
        stride = units.columns() * across;
        means = new short[stride * units.rows() * down];
    }

    int id() {
        return id;
    }

    int across() {
        return across;
    }

    int down() {
        return down;
    }

    int blocksAcross() {
        return blocksAcross;
    }

    int blocksDown() {
        return blocksDown;
    }

    void tables(int[] scales, JpegCode first, JpegCode others) {
        scale = scales[table];
        firstCode = first;
        restCode = others;
        restart();
    }

    void restart() {
        last = 0;
        if (rest != null) {
            rest.restart();
        }
    }

    int index(int column, int row) {
        return row * stride + column;
    }

    /** Of a progressive file: all but the means. */
    JpegRest rest() {
        if (rest == null) {
            rest = new JpegRest(means.length);
        }
        rest.code(code(restCode));
        return rest;
    }

    /** Of a whole block, or of a first scan's: the difference to the mean of the block before (F.2.2.1, G.1.2.1). */
    void first(JpegBits bits, int column, int row, int shift) {
        last += bits.difference(code(firstCode).next(bits) & 15);
        means[index(column, row)] = (short) (last << shift);
    }

    /** One more binary digit (G.1.2.1). */
    void refine(JpegBits bits, int column, int row, int shift) {
        means[index(column, row)] |= (short) (bits.read(1) << shift);
    }

    /** All but the mean (F.2.2.2), to be passed over. */
    void skipRest(JpegBits bits) {
        for (int k = 1; k < JpegBand.COEFFICIENTS; k++) {
            int symbol = code(restCode).next(bits);
            int zeros = symbol >> 4;
            int length = symbol & 15;
            if (length == 0 && zeros < 15) {
                return;
            }
            k += zeros;
            bits.skip(length);
        }
    }

    /** @return 0 to 255 */
    int mean(int x, int y, JpegUnits units) {
        int at = y * down / units.down() * stride + x * across / units.across();
        return Math.clamp(Math.round((float) means[at] * scale / JpegMeans.SIDE) + 128, 0, 255);
    }

    private static JpegCode code(JpegCode code) {
        if (code == null) {
            throw new RefusedImageException(ImageRefusal.DAMAGED);
        }
        return code;
    }
}
