package org.perceptory.bench.sounds;

import java.util.Random;
import org.perceptory.learning.sound.StoredSound;
import org.perceptory.learning.sound.Waveform;

/** Recordings of four kinds: a tone, a beating tone, a rushing and knocks; no two seeds give the same one. */
public final class MadeSound {
    public static final int KINDS = 4;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private MadeSound() {}

    /**
     * A WAV file: 16 bits, mono, 16 kHz.
     *
     * @param kind from 0 to {@value #KINDS} - 1
     */
    public static byte[] wav(int kind, long seed, int seconds) {
        // Neighbouring seeds would begin alike: Random's first numbers hardly differ then.
        Random random = new Random((KINDS * seed + kind) * SCATTER);
        double base = 2 * Math.PI * (300 + 500 * random.nextDouble());
        float[] samples = new float[seconds * Waveform.RATE];
        for (int i = 0; i < samples.length; i++) {
            double t = i / (double) Waveform.RATE;
            double heard = switch (kind) {
                case 0 -> 0.6 * Math.sin(base * t);
                case 1 -> 0.6 * Math.sin(base * t) * Math.sin(20 * t);
                case 2 -> 0.2 * random.nextGaussian();
                default -> 0.5 * random.nextGaussian() * Math.exp(-120 * (t % 0.125));
            };
            samples[i] = (float) Math.clamp(heard + 0.003 * random.nextGaussian(), -1, 1);
        }
        return StoredSound.encode(new Waveform(samples));
    }
}
