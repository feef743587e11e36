package org.perceptory.pretraining.sound;

import java.util.SplittableRandom;

/**
 * Mixes what might be heard in a second: a recording or a computed sound, sometimes another with it, noise behind, a
 * room around, at some loudness. The same seed and number give the same scene.
 */
record Scene(SoundPool pool, long seed) {
    /** As many samples as one patch of the teacher takes. */
    static final int LENGTH = Patch.SAMPLES;

    private static final double MUCH_FASTER = 1.6;

    float[] render(long number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number * 7_919);
        float[] scene = placed(sound(random), random);
        if (random.nextInt(10) < 3) {
            add(scene, placed(sound(random), random), loudness(scene) * decibels(random.nextDouble(-15, 3)));
        }
        if (random.nextInt(10) < 3) {
            add(scene, Synthesis.noise(random, LENGTH), loudness(scene) * decibels(random.nextDouble(-40, -5)));
        }
        return recorded(scene, random);
    }

    private float[] sound(SplittableRandom random) {
        if (random.nextInt(12) == 0) {
            return Effects.louder(Synthesis.any(random, LENGTH), 0.5);
        }
        float[] piece = pool.draw(random, (int) (LENGTH * MUCH_FASTER));
        return random.nextInt(10) < 4 ? Effects.faster(piece, Math.pow(MUCH_FASTER, random.nextDouble(-1, 1))) : piece;
    }

    /** From the start, or somewhere in the second, silence around it. */
    private static float[] placed(float[] sound, SplittableRandom random) {
        float[] placed = new float[LENGTH];
        int taken = Math.min(sound.length, LENGTH);
        int from = random.nextBoolean() ? 0 : random.nextInt(LENGTH - taken + 1);
        System.arraycopy(sound, 0, placed, from, taken);
        return placed;
    }

    private static float[] recorded(float[] scene, SplittableRandom random) {
        float[] heard = random.nextInt(4) == 0 ? Effects.reverberating(scene, random) : scene;
        if (random.nextInt(6) == 0) {
            Effects.muffled(heard, random.nextDouble(800, 6000));
        }
        if (random.nextInt(6) == 0) {
            Effects.thin(heard, random.nextDouble(50, 600));
        }
        if (random.nextBoolean()) {
            Effects.peak(heard, decibels(random.nextDouble(-30, 0)));
        }
        for (int i = 0; i < heard.length; i++) {
            heard[i] = Math.clamp(heard[i], -1f, 1f);
        }
        return heard;
    }

    /** Adds a sound so that its own loudness becomes this. */
    private static void add(float[] scene, float[] sound, double wanted) {
        double own = loudness(sound);
        for (int i = 0; i < scene.length && own > 0; i++) {
            scene[i] += (float) (sound[i] * wanted / own);
        }
    }

    /** Root of the mean square. */
    private static double loudness(float[] sound) {
        double sum = 0;
        for (float sample : sound) {
            sum += sample * sample;
        }
        return Math.sqrt(sum / sound.length);
    }

    private static double decibels(double level) {
        return Math.pow(10, level / 20);
    }
}
