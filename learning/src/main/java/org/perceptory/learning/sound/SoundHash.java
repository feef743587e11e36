package org.perceptory.learning.sound;

import java.util.Random;

/**
 * What a second sounds like in 64 bits: its levels at 8 times and 64 pitches, each bit telling on which side of one
 * random plane they lie (Charikar, Similarity estimation techniques from rounding algorithms, STOC 2002), so that the
 * angle between two sounds becomes a number of bits. Survives noise and another gain; unrelated sounds differ in about
 * 32 bits, and so do two seconds of one hiss, whose fluctuations are all the shape they have; two of one steady tone
 * differ in few.
 */
final class SoundHash {
    private static final int SLICES = 8;
    private static final int FRAMES_EACH = 4;
    private static final int BANDS = 64;
    private static final int BITS = 64;

    /** Decibels below the loudest that count. */
    private static final double RANGE = 40;

    private static final boolean[][] PLANES = planes();

    private SoundHash() {}

    /** 0 where nothing is heard. */
    static long of(Waveform second) {
        double[] levels = levels(MelSpectrogram.power(second, SLICES * FRAMES_EACH, BANDS));
        long hash = 0;
        for (boolean[] plane : PLANES) {
            double side = 0;
            for (int i = 0; i < levels.length; i++) {
                side += plane[i] ? levels[i] : -levels[i];
            }
            hash = hash << 1 | (side > 0 ? 1 : 0);
        }
        return hash;
    }

    /** Decibels above what is too quiet to count, less their mean: what stays is the shape. */
    private static double[] levels(double[][] power) {
        double[] levels = new double[SLICES * BANDS];
        double loudest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < levels.length; i++) {
            double sum = 0;
            for (int frame = 0; frame < FRAMES_EACH; frame++) {
                sum += power[i / BANDS * FRAMES_EACH + frame][i % BANDS];
            }
            levels[i] = MelSpectrogram.decibels(sum / FRAMES_EACH);
            loudest = Math.max(loudest, levels[i]);
        }
        double mean = 0;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.max(0, levels[i] - loudest + RANGE);
            mean += levels[i] / levels.length;
        }
        for (int i = 0; i < levels.length; i++) {
            levels[i] -= mean;
        }
        return levels;
    }

    /** The same for ever, since hashes are stored: {@link Random} gives its numbers by a formula that cannot change. */
    private static boolean[][] planes() {
        Random random = new Random(1);
        boolean[][] planes = new boolean[BITS][SLICES * BANDS];
        for (boolean[] plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = random.nextBoolean();
            }
        }
        return planes;
    }
}
