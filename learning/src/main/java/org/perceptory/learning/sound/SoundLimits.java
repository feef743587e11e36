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

    /** Milliseconds below which there is too little to hear. */
    public static final int SHORTEST_MILLIS = 300;

    public SoundLimits {
        if (bytes < 1 || seconds < 1) {
            throw new IllegalArgumentException("No sound fits " + bytes + " bytes, " + seconds + " s");
        }
    }
}
