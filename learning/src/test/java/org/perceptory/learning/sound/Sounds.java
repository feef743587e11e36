package org.perceptory.learning.sound;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Sounds that are known by a formula. */
final class Sounds {
    private Sounds() {}

    /** @param at the value at each second */
    static float[] of(DoubleUnaryOperator at, double seconds, int rate) {
        float[] samples = new float[(int) Math.round(seconds * rate)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) at.applyAsDouble((double) i / rate);
        }
        return samples;
    }

    static float[] sine(double hertz, double amplitude, double seconds, int rate) {
        return of(t -> amplitude * Math.sin(2 * Math.PI * hertz * t), seconds, rate);
    }

    /** Rising or falling evenly. */
    static float[] chirp(double from, double to, double seconds) {
        double faster = (to - from) / 2 / seconds;
        return of(t -> 0.5 * Math.sin(2 * Math.PI * (from * t + faster * t * t)), seconds, Waveform.RATE);
    }

    static float[] noise(long seed, double amplitude, double seconds) {
        Random random = new Random(seed);
        return of(t -> amplitude * (2 * random.nextDouble() - 1), seconds, Waveform.RATE);
    }

    static float[] silence(double seconds) {
        return of(t -> 0, seconds, Waveform.RATE);
    }

    static float[] joined(float[]... parts) {
        int length = 0;
        for (float[] part : parts) {
            length += part.length;
        }
        float[] all = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    static float[] sum(float[] one, float[] other) {
        float[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    /** Decibels of full scale, of what is left of one without the other, ends of this many samples aside. */
    static double difference(float[] one, float[] other, int ends) {
        double squares = 0;
        for (int i = ends; i < one.length - ends; i++) {
            squares += Math.pow(one[i] - (other == null ? 0 : other[i]), 2);
        }
        return 10 * Math.log10(squares / (one.length - 2 * ends) + 1e-30);
    }

    static double level(float[] sound, int ends) {
        return difference(sound, null, ends);
    }
}
