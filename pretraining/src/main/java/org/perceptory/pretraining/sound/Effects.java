package org.perceptory.pretraining.sound;

import java.util.SplittableRandom;

/** What rooms, microphones and recorders do to a sound. Each gives a new array or changes the one it is given. */
final class Effects {
    private static final int ECHOES = 24;

    private Effects() {}

    /** Brings the largest sample to this amplitude; silence stays. */
    static float[] peak(float[] sound, double amplitude) {
        float largest = 0;
        for (float sample : sound) {
            largest = Math.max(largest, Math.abs(sample));
        }
        return largest == 0 ? sound : louder(sound, amplitude / largest);
    }

    static float[] louder(float[] sound, double factor) {
        for (int i = 0; i < sound.length; i++) {
            sound[i] *= (float) factor;
        }
        return sound;
    }

    /** Played so many times as fast, and as high. */
    static float[] faster(float[] sound, double factor) {
        float[] faster = new float[Math.max(1, (int) ((sound.length - 1) / factor))];
        for (int i = 0; i < faster.length; i++) {
            double at = i * factor;
            int before = (int) at;
            float part = (float) (at - before);
            faster[i] = sound[before] * (1 - part) + sound[Math.min(sound.length - 1, before + 1)] * part;
        }
        return faster;
    }

    /** Heights taken away, as through a wall: a low-pass of one pole. */
    static float[] muffled(float[] sound, double hertz) {
        float kept = (float) Math.exp(-2 * Math.PI * hertz / 16_000);
        float value = 0;
        for (int i = 0; i < sound.length; i++) {
            value = kept * value + (1 - kept) * sound[i];
            sound[i] = value;
        }
        return sound;
    }

    /** Depths taken away, as by a small loudspeaker. */
    static float[] thin(float[] sound, double hertz) {
        float[] low = muffled(sound.clone(), hertz);
        for (int i = 0; i < sound.length; i++) {
            sound[i] -= low[i];
        }
        return sound;
    }

    /** A room: a few echoes, the later the softer. */
    static float[] reverberating(float[] sound, SplittableRandom random) {
        double seconds = random.nextDouble(0.05, 0.5);
        float[] wet = sound.clone();
        for (int echo = 0; echo < ECHOES; echo++) {
            int delay = (int) (random.nextDouble(0.005, seconds) * 16_000);
            float gain = (float) (random.nextDouble(-0.5, 0.5) * Math.exp(-3.0 * delay / (seconds * 16_000)));
            for (int i = delay; i < sound.length; i++) {
                wet[i] += gain * sound[i - delay];
            }
        }
        return wet;
    }
}
