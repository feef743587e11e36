package org.perceptory.learning.sound;

/**
 * The two laws by which telephones write a sample in eight bits, finer where it is quiet (ITU-T G.711): a sign, three
 * bits of which segment, four of where in it.
 */
final class Companding {
    /** By the byte; {@code [256]}, 1 for full scale. */
    static final float[] A_LAW = table(Companding::aLaw);

    static final float[] MU_LAW = table(Companding::muLaw);

    private static final int SIGN = 0x80;
    private static final int BIAS = 0x84;

    private Companding() {}

    private interface Law {
        /** Of 16 bits. */
        int sample(int code);
    }

    static float loudest(float[] law) {
        float loudest = 0;
        for (float sample : law) {
            loudest = Math.max(loudest, sample);
        }
        return loudest;
    }

    private static int aLaw(int code) {
        int bits = code ^ 0x55;
        int segment = bits >> 4 & 7;
        int step = (bits & 0xf) << 4 | 8;
        int amplitude = segment == 0 ? step : step + 0x100 << segment - 1;
        return (bits & SIGN) != 0 ? amplitude : -amplitude;
    }

    private static int muLaw(int code) {
        int bits = ~code & 0xff;
        int amplitude = ((bits & 0xf) << 3) + BIAS << (bits >> 4 & 7);
        return (bits & SIGN) != 0 ? BIAS - amplitude : amplitude - BIAS;
    }

    private static float[] table(Law law) {
        float[] table = new float[256];
        for (int code = 0; code < table.length; code++) {
            table[code] = law.sample(code) / 32_768f;
        }
        return table;
    }
}
