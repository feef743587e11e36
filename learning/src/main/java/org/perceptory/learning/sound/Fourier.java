package org.perceptory.learning.sound;

/** The discrete Fourier transform of a power of two samples (Cooley, Tukey 1965). Not thread-safe. */
final class Fourier {
    private final int size;
    private final double[] real;
    private final double[] imaginary;
    private final double[] cosines;
    private final double[] sines;

    Fourier(int size) {
        this.size = size;
        this.real = new double[size];
        this.imaginary = new double[size];
        this.cosines = new double[size / 2];
        this.sines = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / size);
            sines[i] = -Math.sin(2 * Math.PI * i / size);
        }
    }

    /**
     * @param samples {@code [n]}, at most the size, taken as followed by zeros
     * @param power {@code [size / 2 + 1]}, filled with the squared magnitude at each frequency
     */
    void power(double[] samples, double[] power) {
        int shift = Integer.numberOfLeadingZeros(size) + 1;
        for (int i = 0; i < size; i++) {
            real[Integer.reverse(i) >>> shift] = i < samples.length ? samples[i] : 0;
            imaginary[i] = 0;
        }
        for (int half = 1; half < size; half *= 2) {
            for (int start = 0; start < size; start += 2 * half) {
                for (int i = 0; i < half; i++) {
                    butterfly(start + i, start + i + half, i * (size / 2 / half));
                }
            }
        }
        for (int i = 0; i < power.length; i++) {
            power[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
        }
    }

    private void butterfly(int even, int odd, int turn) {
        double r = real[odd] * cosines[turn] - imaginary[odd] * sines[turn];
        double i = real[odd] * sines[turn] + imaginary[odd] * cosines[turn];
        real[odd] = real[even] - r;
        imaginary[odd] = imaginary[even] - i;
        real[even] += r;
        imaginary[even] += i;
    }
}
