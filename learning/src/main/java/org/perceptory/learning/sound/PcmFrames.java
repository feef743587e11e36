package org.perceptory.learning.sound;

/**
 * Samples that stand alone, one after the other.
 *
 * @param file the whole file; not copied
 * @param layout of each frame
 * @param start offset of the first frame
 * @param length frames; all of them are there
 */
record PcmFrames(byte[] file, PcmLayout layout, int start, int length) implements Frames {

    @Override
    public int channels() {
        return layout.channels();
    }

    @Override
    public int rate() {
        return layout.rate();
    }

    @Override
    public float full() {
        return layout.full();
    }

    @Override
    public float sample(int frame, int channel) {
        Encoding encoding = layout.encoding();
        float sample = encoding.read(file, start + frame * layout.frame() + channel * encoding.bytes(), layout.order());
        if (!Float.isFinite(sample)) {
            throw new RefusedSoundException(SoundRefusal.NOT_NUMBERS);
        }
        return Math.clamp(sample, -1f, 1f);
    }
}
