package org.perceptory.learning.sound;

import org.perceptory.learning.file.Bytes;

/**
 * What the {@code fmt} chunk of a WAV says of its samples, as far as it can be true.
 *
 * @param encoding of one sample
 * @param channels 1 to {@value #MOST_CHANNELS}, interleaved
 * @param rate frames per second, {@value #LOWEST_RATE} to {@value #HIGHEST_RATE}
 */
record WavFormat(Encoding encoding, int channels, int rate) {
    static final int MOST_CHANNELS = 8;
    static final int LOWEST_RATE = 8_000;
    static final int HIGHEST_RATE = 192_000;

    private static final int LENGTH = 16;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int EXTENSIBLE_LENGTH = 40;

    /** What follows the tag in the GUID of every format that has a tag. */
    private static final String TAGGED = "\0\0\0\0\u0010\0\u0080\0\0\u00aa\0\u0038\u009b\u0071";

    /**
     * @param at where the chunk's content starts
     * @param length of the content as declared
     * @throws RefusedSoundException when no sound can be like that
     */
    static WavFormat read(Bytes file, int at, long length) {
        if (length < LENGTH) {
            throw new RefusedSoundException(SoundRefusal.DAMAGED);
        }
        int tag = file.u16LittleEndian(at);
        int bits = file.u16LittleEndian(at + 14);
        Encoding encoding = Encoding.of(tag == EXTENSIBLE ? extended(file, at, length) : tag, bits);
        int channels = channels(file.u16LittleEndian(at + 2));
        int rate = rate(file.u32LittleEndian(at + 4));
        if (file.u16LittleEndian(at + 12) != channels * encoding.bytes()) {
            throw new RefusedSoundException(SoundRefusal.DAMAGED);
        }
        return new WavFormat(encoding, channels, rate);
    }

    /** Bytes of one sample of all channels. */
    int frame() {
        return channels * encoding.bytes();
    }

    /** The tag that WAVE_FORMAT_EXTENSIBLE has as the start of a GUID. */
    private static int extended(Bytes file, int at, long length) {
        if (length < EXTENSIBLE_LENGTH) {
            throw new RefusedSoundException(SoundRefusal.DAMAGED);
        }
        if (!file.says(at + 26, TAGGED)) {
            throw new RefusedSoundException(SoundRefusal.UNSUPPORTED, "WAVE_FORMAT_EXTENSIBLE");
        }
        return file.u16LittleEndian(at + 24);
    }

    private static int channels(int declared) {
        if (declared == 0) {
            throw new RefusedSoundException(SoundRefusal.NO_CHANNELS);
        }
        if (declared > MOST_CHANNELS) {
            throw new RefusedSoundException(SoundRefusal.TOO_MANY_CHANNELS, declared, MOST_CHANNELS);
        }
        return declared;
    }

    private static int rate(long declared) {
        if (declared == 0) {
            throw new RefusedSoundException(SoundRefusal.NO_RATE);
        }
        if (declared < LOWEST_RATE || declared > HIGHEST_RATE) {
            throw new RefusedSoundException(SoundRefusal.RATE_OUT_OF_RANGE, declared, LOWEST_RATE, HIGHEST_RATE);
        }
        return (int) declared;
    }
}
