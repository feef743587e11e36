package org.perceptory.learning.image;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Colours by what the primaries are, and how a number becomes light: no profile, but all that one says. */
final class PrimaryColours implements Colours {
    /** Steps of linear light: where sRGB is steepest, one is a fifth of a number. */
    private static final int STEPS = 1 << 14;

    private static final byte[] ENCODED = encoded();

    private final double[][] matrix;
    private final double[] linear = new double[256];

    private PrimaryColours(double[][] matrix, DoubleUnaryOperator toLight) {
        this.matrix = matrix;
        Arrays.setAll(linear, value -> toLight.applyAsDouble(value / 255.0));
    }

    /**
     * @param toLight from 0 to 1, to linear light
     * @return none where these primaries make no colours
     */
    static Optional<Colours> of(Primaries primaries, DoubleUnaryOperator toLight) {
        double[][] matrix = primaries.toSrgb();
        boolean usable = Arrays.stream(matrix).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        return usable ? Optional.of(new PrimaryColours(matrix, toLight)) : Optional.empty();
    }

    @Override
    public RgbImage toSrgb(RgbImage picture) {
        byte[] from = picture.rgb();
        byte[] rgb = new byte[from.length];
        for (int at = 0; at < rgb.length; at += 3) {
            double red = linear[from[at] & 0xff];
            double green = linear[from[at + 1] & 0xff];
            double blue = linear[from[at + 2] & 0xff];
            for (int channel = 0; channel < 3; channel++) {
                double[] row = matrix[channel];
                rgb[at + channel] = encode(row[0] * red + row[1] * green + row[2] * blue);
            }
        }
        return new RgbImage(picture.width(), picture.height(), rgb);
    }

    /** Light that sRGB has no number for takes the nearest. */
    private static byte encode(double light) {
        return ENCODED[(int) Math.round(STEPS * Math.clamp(light, 0.0, 1.0))];
    }

    private static byte[] encoded() {
        byte[] encoded = new byte[STEPS + 1];
        for (int step = 0; step <= STEPS; step++) {
            encoded[step] = (byte) Math.round(255 * Transfer.toSrgb((double) step / STEPS));
        }
        return encoded;
    }
}
