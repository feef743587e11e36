package org.perceptory.learning.backbone;

import java.util.List;
import java.util.SplittableRandom;

/** Made-up sounds of 16 kHz. */
public final class TestSounds {

    private TestSounds() {}

    public static float[] sine(int length, double hertz, double amplitude) {
        float[] waveform = new float[length];
        for (int i = 0; i < length; i++) {
            waveform[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / 16_000));
        }
        return waveform;
    }

    /** A sine whose pitch rises evenly. */
    public static float[] chirp(int length, double from, double to, double amplitude) {
        float[] waveform = new float[length];
        for (int i = 0; i < length; i++) {
            double seconds = i / 16_000.0;
            double rise = (to - from) / (length / 16_000.0);
            waveform[i] = (float) (amplitude * Math.sin(2 * Math.PI * (from * seconds + rise * seconds * seconds / 2)));
        }
        return waveform;
    }

    public static float[] noise(int length, double amplitude, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] waveform = new float[length];
        for (int i = 0; i < length; i++) {
            waveform[i] = (float) random.nextDouble(-amplitude, amplitude);
        }
        return waveform;
    }

    public static float[] click(int length, int at) {
        float[] waveform = new float[length];
        waveform[at] = 1;
        return waveform;
    }

    public static float[] sum(float[] a, float[] b) {
        float[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    /**
     * A second of noise, of a tone over noise and of a rising tone, and half a second of silence with a click in it.
     */
    public static List<float[]> several() {
        return List.of(
                noise(16_000, 0.3, 1),
                sum(sine(16_000, 660, 0.4), noise(16_000, 0.02, 2)),
                chirp(16_000, 100, 4_000, 0.6),
                click(8_000, 3_000));
    }
}
