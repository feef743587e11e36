package org.perceptory.learning.sound;

/** Why a file was not taken as a sound. */
public enum SoundRefusal {
    /** A file of zero bytes. */
    EMPTY,
    /** Not a sound, whatever its name says: text, HTML, a picture, a zip, noise. */
    NOT_A_SOUND,
    /** A film. */
    VIDEO,
    /**
     * A sound of a kind that browsers decode and this does not; figures: its name, such as {@code MP3}, {@code Ogg},
     * {@code FLAC}, {@code M4A} or {@code WebM}.
     */
    NOT_WAV,
    /**
     * A WAV or AIFF of a kind that is not read; figures: its name, such as {@code GSM 6.10}, {@code PCM, 64 bits},
     * {@code RF64}.
     */
    UNSUPPORTED,
    /** The end of the file is missing before the first sample, as after a broken download. */
    TRUNCATED,
    /** A header that is missing, there twice, or contradicts itself. */
    DAMAGED,
    /** The header says that there are no channels. */
    NO_CHANNELS,
    /** Figures: channels, channels allowed. */
    TOO_MANY_CHANNELS,
    /** The header says 0 samples per second. */
    NO_RATE,
    /** Figures: samples per second, the fewest and the most that are taken. */
    RATE_OUT_OF_RANGE,
    /** A good header and not one sample. */
    NO_SAMPLES,
    /** Samples that are not numbers (NaN) or infinite, as a program writes that divided by zero. */
    NOT_NUMBERS,
    /** Figures: bytes of the file, bytes allowed. */
    TOO_MANY_BYTES,
    /** Figures: seconds, seconds allowed. */
    TOO_LONG,
    /** Nothing but silence, as of a microphone that is switched off. */
    SILENT
}
