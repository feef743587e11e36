package org.perceptory.learning.sound;

/** What becomes of seconds in which there is nothing to hear. */
public enum Silence {
    /** They teach a class nothing, so they are left out and counted; a recording of nothing else is refused. */
    SET_ASIDE,
    /** They are what is recorded, as for a class of background noise. */
    KEEP;

    /**
     * Root mean square below which a second is silent, −60 dB of full scale: a quiet room through a good microphone.
     */
    private static final double QUIETEST = 1e-3;

    /**
     * Around its mean: a microphone's constant offset is not heard.
     *
     * @param samples of which the second consists from one to the other; what is missing to a second is silence
     */
    static boolean isIn(float[] samples, int from, int to) {
        double sum = 0;
        double squares = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i];
            squares += (double) samples[i] * samples[i];
        }
        double energy = to > from ? squares - sum * sum / (to - from) : 0;
        return energy < QUIETEST * QUIETEST * Waveform.RATE;
    }
}
