package org.perceptory.learning.image;

/**
 * What red, green, blue and white are: their chromaticities x, y of CIE 1931.
 *
 * @param xy of red, green, blue, white
 */
record Primaries(double... xy) {
    static final Primaries SRGB = new Primaries(0.64, 0.33, 0.30, 0.60, 0.15, 0.06, 0.3127, 0.3290);

    /** Bradford's: from XYZ to what the eye's cones answer to. */
    private static final double[][] CONES = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };

    /** @return {@code [3][3]}: linear light of these to that of sRGB; not finite where these make no colours */
    double[][] toSrgb() {
        double[][] adapted = Matrix.product(Matrix.inverse(CONES), Matrix.product(gains(), CONES));
        return Matrix.product(Matrix.inverse(SRGB.toXyz()), Matrix.product(adapted, toXyz()));
    }

    private double[][] toXyz() {
        double[][] unscaled = new double[3][3];
        for (int primary = 0; primary < 3; primary++) {
            double[] column = xyz(primary);
            for (int row = 0; row < 3; row++) {
                unscaled[row][primary] = column[row];
            }
        }
        double[] scale = Matrix.product(Matrix.inverse(unscaled), xyz(3));
        for (double[] row : unscaled) {
            for (int primary = 0; primary < 3; primary++) {
                row[primary] *= scale[primary];
            }
        }
        return unscaled;
    }

    /** What this white's cones are to be multiplied by, to see the white of sRGB. */
    private double[][] gains() {
        double[] here = Matrix.product(CONES, xyz(3));
        double[] there = Matrix.product(CONES, SRGB.xyz(3));
        return new double[][] {{there[0] / here[0], 0, 0}, {0, there[1] / here[1], 0}, {0, 0, there[2] / here[2]}};
    }

    /** Of luminance 1. */
    private double[] xyz(int which) {
        double x = xy[2 * which];
        double y = xy[2 * which + 1];
        return new double[] {x / y, 1, (1 - x - y) / y};
    }
}
