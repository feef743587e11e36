package org.perceptory.pretraining.sound;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Sounds that are computed, with a peak of 1: tones with overtones, gliding or trembling, noises, clicks. */
public final class Synthesis {
    private static final double RATE = 16_000;

    private Synthesis() {}

    /** So many different ones, the same each time. */
    public static List<float[]> several(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(seed -> any(new SplittableRandom(seed), length))
                .toList();
    }

    static float[] any(SplittableRandom random, int length) {
        return switch (random.nextInt(4)) {
            case 0, 1 -> tone(random, length);
            case 2 -> clicks(random, length);
            default -> beating(random, noise(random, length));
        };
    }

    /** A tone of up to ten overtones that swells or dies away, with or without a glide and a vibrato. */
    private static float[] tone(SplittableRandom random, int length) {
        double pitch = 60 * Math.pow(2, random.nextDouble(6.5));
        double glide = random.nextInt(3) == 0 ? random.nextDouble(-2, 2) : 0;
        double vibrato = random.nextInt(3) == 0 ? random.nextDouble(0.05) : 0;
        double speed = random.nextDouble(3, 12);
        double fade = random.nextBoolean() ? random.nextDouble(8) : 0;
        double[] overtones = random.doubles(random.nextInt(1, 11), 0, 1).toArray();
        double slope = random.nextDouble(2);
        float[] tone = new float[length];
        double phase = 0;
        for (int i = 0; i < length; i++) {
            double seconds = i / RATE;
            double hertz =
                    pitch * Math.pow(2, glide * seconds) * (1 + vibrato * Math.sin(2 * Math.PI * speed * seconds));
            phase += hertz / RATE;
            double sum = 0;
            for (int k = 0; k < overtones.length && hertz * (k + 1) < RATE / 2; k++) {
                sum += overtones[k] * Math.pow(k + 1, -slope) * Math.sin(2 * Math.PI * phase * (k + 1));
            }
            tone[i] = (float) (sum * Math.exp(-fade * seconds));
        }
        return Effects.peak(tone, 1);
    }

    /** Single short decays, evenly or unevenly apart. */
    private static float[] clicks(SplittableRandom random, int length) {
        float[] clicks = new float[length];
        double apart = random.nextDouble(0.02, 0.6) * RATE;
        boolean even = random.nextBoolean();
        double hertz = random.nextDouble(200, 6000);
        double decay = random.nextDouble(50, 1500);
        for (double at = random.nextDouble() * apart;
                at < length;
                at += even ? apart : apart * random.nextDouble(0.2, 2)) {
            for (int i = 0; i < 1600 && (int) at + i < length; i++) {
                clicks[(int) at + i] +=
                        (float) (Math.sin(2 * Math.PI * hertz * i / RATE) * Math.exp(-decay * i / RATE));
            }
        }
        return Effects.peak(clicks, 1);
    }

    /** White noise, or noise that is ever softer towards the heights. */
    static float[] noise(SplittableRandom random, int length) {
        float[] noise = new float[length];
        double kept = random.nextInt(3) == 0 ? 0 : random.nextDouble(0.999);
        double value = 0;
        for (int i = 0; i < length; i++) {
            value = kept * value + random.nextDouble(-1, 1);
            noise[i] = (float) value;
        }
        return Effects.peak(noise, 1);
    }

    private static float[] beating(SplittableRandom random, float[] sound) {
        double hertz = random.nextDouble(0.5, 30);
        double depth = random.nextDouble();
        for (int i = 0; i < sound.length; i++) {
            sound[i] *= (float) (1 - depth * (0.5 + 0.5 * Math.cos(2 * Math.PI * hertz * i / RATE)));
        }
        return sound;
    }
}
