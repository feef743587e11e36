package org.perceptory.learning.sound;

/**
 * The weights that an anti-aliasing filter gives to the samples around a place between two of them: a sinc under
 * Kaiser's window, flat up to 0.9 of the lower Nyquist frequency, 80 dB down from 1.02 of it on.
 *
 * <p>Source of the formulas: Oppenheim, Schafer, Discrete-Time Signal Processing, 7.5.3.
 */
final class SincWeights {
    private static final double ATTENUATION = 80;
    private static final double BETA = 0.1102 * (ATTENUATION - 8.7);

    /** Middle and width of the slope, as parts of the lower Nyquist frequency. */
    private static final double CUTOFF = 0.96;

    private static final double SLOPE = 0.12;

    private final double cutoff;
    private final int half;

    /**
     * @param from samples per second of the old sound
     * @param to samples per second of the new one
     */
    SincWeights(int from, int to) {
        double nyquist = Math.min(from, to) / 2.0 / from;
        this.cutoff = CUTOFF * nyquist;
        this.half = (int) Math.ceil((ATTENUATION - 7.95) / (14.36 * SLOPE * nyquist) / 2);
    }

    /** How many samples on each side count. */
    int half() {
        return half;
    }

    /**
     * @param place behind an old sample, 0 to 1 of the way to the next
     * @return of the {@code 2 half} old samples around it, with a sum of 1
     */
    float[] at(double place) {
        double[] exact = new double[2 * half];
        double sum = 0;
        for (int i = 0; i < exact.length; i++) {
            double distance = i - half + 1 - place;
            exact[i] = sinc(2 * cutoff * distance) * kaiser(distance / half);
            sum += exact[i];
        }
        float[] scaled = new float[exact.length];
        for (int i = 0; i < exact.length; i++) {
            scaled[i] = (float) (exact[i] / sum);
        }
        return scaled;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x));
    }

    /** The modified Bessel function of order 0, by its power series; its scale falls out of the sum of 1. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }
}
