package org.perceptory.pretraining.sound;

import org.perceptory.learning.onnx.LogMelGraph;

/**
 * What the teacher listens to at a time, a log-mel spectrogram of 0.96 s, as it is stored: one byte a value, which is
 * (value + 7) · 20 rounded. To the student it is a picture of one colour, [96][64][1].
 */
public final class Patch {
    public static final int FRAMES = 96;
    public static final int BANDS = LogMelGraph.BANDS;
    /** Samples of which it is made. */
    public static final int SAMPLES = (FRAMES - 1) * LogMelGraph.HOP + LogMelGraph.WINDOW;
    /** A byte is {@code (value + OFFSET) * STEPS}. */
    public static final float OFFSET = 7;

    public static final float STEPS = 20;

    private Patch() {}

    static byte[] encode(float[] values) {
        byte[] bytes = new byte[FRAMES * BANDS];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round((values[i] + OFFSET) * STEPS), 0, 255);
        }
        return bytes;
    }

    /** The values that the bytes stand for, [96][64]. */
    public static float[] decode(byte[] bytes) {
        float[] values = new float[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (bytes[i] & 255) / STEPS - OFFSET;
        }
        return values;
    }
}
