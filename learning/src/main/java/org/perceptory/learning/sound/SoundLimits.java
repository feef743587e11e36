package org.perceptory.learning.sound;

/**
 * How large a recording may be to be read at all. Checked against the bytes that there are, before any is decoded.
 *
 * @param bytes of the file
 * @param seconds that it lasts
 */
public record SoundLimits(int bytes, int seconds) {

    /** 10 minutes, in as many bytes as they take in stereo, 48 kHz, 16 bits. */
    public static final SoundLimits DEFAULT = new SoundLimits(120_000_000, 600);

    static final int MOST_CHANNELS = 8;
    /** Hz; what is below has nothing that is heard, what is above browsers do not decode either. */
    static final int LOWEST_RATE = 1_000;

    static final int HIGHEST_RATE = 768_000;

    public SoundLimits {
        if (bytes < 1 || seconds < 1) {
            throw new IllegalArgumentException("No sound fits " + bytes + " bytes, " + seconds + " s");
        }
    }

    /** The channels that a header says, if there can be so many. */
    static int channels(int declared) {
        if (declared == 0) {
            throw new RefusedSoundException(SoundRefusal.NO_CHANNELS);
        }
        if (declared > MOST_CHANNELS) {
            throw new RefusedSoundException(SoundRefusal.TOO_MANY_CHANNELS, declared, MOST_CHANNELS);
        }
        return declared;
    }

    /** The samples per second that a header says, if there can be so many. */
    static int rate(long declared) {
        if (declared == 0) {
            throw new RefusedSoundException(SoundRefusal.NO_RATE);
        }
        if (declared < LOWEST_RATE || declared > HIGHEST_RATE) {
            throw new RefusedSoundException(SoundRefusal.RATE_OUT_OF_RANGE, declared, LOWEST_RATE, HIGHEST_RATE);
        }
        return (int) declared;
    }
}
