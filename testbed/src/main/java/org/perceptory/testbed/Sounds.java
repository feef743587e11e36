package org.perceptory.testbed;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Sounds made by the program: no two seeds give the same one, and the kinds are easy to tell apart. */
public final class Sounds {
    /** What is heard; each kind makes one class of a test project. */
    public enum Kind {
        /** A steady tone with overtones. */
        TONES((t, random, base) -> 0.5 * Math.sin(base * t) + 0.2 * Math.sin(2 * base * t)),
        /** A tone that rises five times a second. */
        CHIRPS((t, random, base) -> 0.6 * Math.sin(base * (t + 4 * (t % 0.2) * (t % 0.2)))),
        /** A rushing. */
        NOISE((t, random, base) -> 0.25 * random.nextGaussian()),
        /** Eight short knocks a second. */
        KNOCKS((t, random, base) -> 0.8 * random.nextGaussian() * Math.exp(-120 * (t % 0.125)));

        private final Wave wave;

        Kind(Wave wave) {
            this.wave = wave;
        }
    }

    /** The value at a time in seconds; {@code base} is an angular frequency, another one for each seed. */
    private interface Wave {
        double at(double t, Random random, double base);
    }

    /** Samples a second of what {@link #wav} gives. */
    public static final int RATE = 16_000;

    private static final int HEADER = 44;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private Sounds() {}

    /** A WAV file of so many seconds: 16 bits, mono, 16 kHz. */
    public static byte[] wav(Kind kind, long seed, double seconds) {
        return wav(samples(kind, seed, seconds));
    }

    /** A WAV file of so many seconds of a sound, and so many in which nothing is heard. */
    public static byte[] wavThenSilence(Kind kind, long seed, double seconds, double silence) {
        float[] sound = samples(kind, seed, seconds);
        return wav(Arrays.copyOf(sound, sound.length + (int) Math.round(silence * RATE)));
    }

    private static float[] samples(Kind kind, long seed, double seconds) {
        // Neighbouring seeds would begin alike: Random's first numbers hardly differ then.
        Random random = new Random((seed * 31 + kind.ordinal()) * SCATTER);
        double base = 2 * Math.PI * (300 + 500 * random.nextDouble());
        double loudness = 0.4 + 0.5 * random.nextDouble();
        float[] samples = new float[(int) Math.round(seconds * RATE)];
        for (int i = 0; i < samples.length; i++) {
            double heard = kind.wave.at(i / (double) RATE, random, base) + 0.003 * random.nextGaussian();
            samples[i] = (float) Math.clamp(loudness * heard, -0.95, 0.95);
        }
        return samples;
    }

    /** A WAV file in which nothing is heard. */
    public static byte[] silence(double seconds) {
        return wav(new float[(int) Math.round(seconds * RATE)]);
    }

    /** A WAV file of these samples of each channel, as many of each, -1 to 1, at 16 kHz. */
    public static byte[] wav(float[]... channels) {
        int frame = channels.length * Short.BYTES;
        int bytes = channels[0].length * frame;
        ByteBuffer wav = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(HEADER - 8 + bytes).put(ascii("WAVEfmt ")).putInt(16);
        wav.putShort((short) 1).putShort((short) channels.length).putInt(RATE).putInt(RATE * frame);
        wav.putShort((short) frame).putShort((short) 16).put(ascii("data")).putInt(bytes);
        for (int i = 0; i < channels[0].length; i++) {
            for (float[] channel : channels) {
                wav.putShort((short) Math.round(channel[i] * Short.MAX_VALUE));
            }
        }
        return wav.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
