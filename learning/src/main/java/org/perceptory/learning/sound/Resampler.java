package org.perceptory.learning.sound;

/**
 * Brings a sound of any rate to 16 kHz: each new sample is a weighted sum of the old ones around it, with a set of
 * weights for each place that it can have between two of them. What would come back as another tone is gone, see
 * {@link SincWeights}.
 */
final class Resampler {
    /** Places per second beyond which rounding to the next one is heard no more: 70 dB down at 7 kHz. */
    private static final int FINEST = 65_536_000;

    /** Samples made at a time. */
    private static final int BLOCK = 16_384;

    private final int rate;
    private final int half;
    private final float[][] weights;

    private Resampler(int rate) {
        this.rate = rate;
        SincWeights sinc = new SincWeights(rate, Waveform.RATE);
        this.half = sinc.half();
        int places = Math.min(Waveform.RATE / gcd(rate, Waveform.RATE), FINEST / rate);
        this.weights = new float[places][];
        for (int place = 0; place < places; place++) {
            weights[place] = sinc.at((double) place / places);
        }
    }

    /** @return as long as the source, the last part of a sample counted as one */
    static Waveform resample(MonoSource source) {
        long length = Math.ceilDiv((long) source.length() * Waveform.RATE, source.rate());
        float[] samples = new float[Math.toIntExact(length)];
        if (source.rate() == Waveform.RATE) {
            source.read(0, samples);
        } else {
            new Resampler(source.rate()).resample(source, samples);
        }
        return new Waveform(samples);
    }

    private void resample(MonoSource source, float[] into) {
        float[] old = new float[(int) whole(Math.min(into.length, BLOCK)) + 2 * half + 2];
        for (int start = 0; start < into.length; start += BLOCK) {
            int end = Math.min(into.length, start + BLOCK);
            long first = whole(start) - half + 1;
            source.read(first, old);
            for (int i = start; i < end; i++) {
                long part = (long) i * rate % Waveform.RATE;
                int place = (int) ((part * weights.length + Waveform.RATE / 2) / Waveform.RATE);
                int from = (int) (whole(i) - half + 1 - first);
                into[i] = place < weights.length ? dot(weights[place], old, from) : dot(weights[0], old, from + 1);
            }
        }
    }

    /** The old sample at or before a new one. */
    private long whole(int index) {
        return (long) index * rate / Waveform.RATE;
    }

    /** Four sums at a time, since each addition waits for the one before. */
    private static float dot(float[] weights, float[] samples, int from) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < weights.length; i += 4) {
            a += weights[i] * samples[from + i];
            b += weights[i + 1] * samples[from + i + 1];
            c += weights[i + 2] * samples[from + i + 2];
            d += weights[i + 3] * samples[from + i + 3];
        }
        for (; i < weights.length; i++) {
            a += weights[i] * samples[from + i];
        }
        return (a + b) + (c + d);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
