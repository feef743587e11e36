package org.perceptory.learning.sound;

/**
 * How loud a sound is at each time and pitch, for people to look at and for {@link SoundHash} to compare; what a
 * backbone hears is computed in its own graph. Frames of 32 ms at even distances, Hann's window, frequencies from 60 Hz
 * to 8 kHz even on the mel scale: 2595 log10(1 + f / 700) (O'Shaughnessy, Speech Communication, 1987).
 */
final class MelSpectrogram {
    private static final int WINDOW = 512;
    /** Twice the window, so that narrow bands at low frequencies have values of their own. */
    private static final int TRANSFORM = 1024;

    private static final double LOWEST = 60;
    private static final double HIGHEST = Waveform.RATE / 2.0;
    private static final double BIN = (double) Waveform.RATE / TRANSFORM;

    private final Fourier fourier = new Fourier(TRANSFORM);
    private final double[] window = new double[WINDOW];
    private final double[] framed = new double[WINDOW];
    private final double[] power = new double[TRANSFORM / 2 + 1];
    private final Filter[] filters;

    private MelSpectrogram(int bands) {
        for (int i = 0; i < WINDOW; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / WINDOW);
        }
        filters = new Filter[bands];
        double step = (mel(HIGHEST) - mel(LOWEST)) / (bands + 1);
        for (int band = 0; band < bands; band++) {
            double centre = mel(LOWEST) + (band + 1) * step;
            filters[band] = Filter.of(hertz(centre - step), hertz(centre), hertz(centre + step));
        }
    }

    /** @return {@code [frames][bands]}, lowest band first: mean power, 1 for a sine of full scale in a narrow band */
    static double[][] power(Waveform sound, int frames, int bands) {
        MelSpectrogram spectrogram = new MelSpectrogram(bands);
        double[][] all = new double[frames][bands];
        for (int frame = 0; frame < frames; frame++) {
            double centre = (frame + 0.5) * sound.samples().length / frames;
            spectrogram.frame(sound.samples(), (int) centre - WINDOW / 2, all[frame]);
        }
        return all;
    }

    /** Of a power; −120 dB for none at all. */
    static double decibels(double power) {
        return 10 * Math.log10(power + 1e-12);
    }

    private void frame(float[] samples, int start, double[] bands) {
        for (int i = 0; i < WINDOW; i++) {
            int at = start + i;
            framed[i] = at >= 0 && at < samples.length ? window[i] * samples[at] * 4 / WINDOW : 0;
        }
        fourier.power(framed, power);
        for (int band = 0; band < bands.length; band++) {
            bands[band] = filters[band].of(power);
        }
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }

    private static double hertz(double mel) {
        return 700 * (Math.pow(10, mel / 2595) - 1);
    }

    /** A triangle of frequencies: what weighs how much, from which bin on; the weights' sum is 1. */
    private record Filter(int first, double[] weights) {

        /** No narrower than reaches the next bin on each side. */
        static Filter of(double low, double centre, double high) {
            double left = Math.max(centre - low, BIN);
            double right = Math.max(high - centre, BIN);
            int first = (int) Math.max(0, Math.ceil((centre - left) / BIN));
            int last = (int) Math.min(TRANSFORM / 2, (centre + right) / BIN);
            double[] weights = new double[last - first + 1];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                double distance = (first + i) * BIN - centre;
                weights[i] = Math.max(0, 1 - (distance < 0 ? -distance / left : distance / right));
                sum += weights[i];
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= sum;
            }
            return new Filter(first, weights);
        }

        double of(double[] power) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * power[first + i];
            }
            return sum;
        }
    }
}
