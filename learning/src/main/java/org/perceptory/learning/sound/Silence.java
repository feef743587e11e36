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

    /** Around its mean: a microphone's constant offset is not heard. */
    static boolean isIn(Waveform sound) {
        double sum = 0;
        double squares = 0;
        for (float sample : sound.samples()) {
            sum += sample;
            squares += (double) sample * sample;
        }
        double mean = sum / sound.samples().length;
        return squares / sound.samples().length - mean * mean < QUIETEST * QUIETEST;
    }
}
