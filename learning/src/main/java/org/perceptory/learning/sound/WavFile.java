package org.perceptory.learning.sound;

import java.util.Arrays;

/**
 * The samples in a WAV, decoded where they lie and when they are asked for.
 *
 * @param file the whole file; not copied
 * @param format of each frame, which is one sample of every channel
 * @param start offset of the first frame
 * @param length frames; all of them are there
 */
record WavFile(byte[] file, WavFormat format, int start, int length) implements MonoSource {
    /** A single sample at full scale is a lucky peak; a flat top is none. */
    private static final int FLAT_TOP = 4;

    @Override
    public int rate() {
        return format.rate();
    }

    /** How long it is, in ms. */
    long millis() {
        return 1000L * length / rate();
    }

    /**
     * The mean of the channels.
     *
     * @throws RefusedSoundException {@link SoundRefusal#NOT_NUMBERS}
     */
    @Override
    public void read(long from, float[] into) {
        int first = Math.clamp(from, 0, length);
        int last = Math.clamp(from + into.length, 0, length);
        Arrays.fill(into, 0);
        for (int frame = first; frame < last; frame++) {
            float sum = 0;
            for (int channel = 0; channel < format.channels(); channel++) {
                sum += sample(frame, channel);
            }
            into[(int) (frame - from)] = sum / format.channels();
        }
    }

    /**
     * Whether the recording was too loud: some channel stays at full scale for several samples.
     *
     * @throws RefusedSoundException {@link SoundRefusal#NOT_NUMBERS}
     */
    boolean isClipped() {
        float full = format.encoding().full();
        for (int channel = 0; channel < format.channels(); channel++) {
            int run = 0;
            for (int frame = 0; frame < length; frame++) {
                run = Math.abs(sample(frame, channel)) >= full ? run + 1 : 0;
                if (run == FLAT_TOP) {
                    return true;
                }
            }
        }
        return false;
    }

    /** In [-1, 1]: floats beyond could not have been played either. */
    private float sample(int frame, int channel) {
        Encoding encoding = format.encoding();
        float sample = encoding.read(file, start + frame * format.frame() + channel * encoding.bytes());
        if (!Float.isFinite(sample)) {
            throw new RefusedSoundException(SoundRefusal.NOT_NUMBERS);
        }
        return Math.clamp(sample, -1f, 1f);
    }
}
