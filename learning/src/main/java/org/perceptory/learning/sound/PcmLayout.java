package org.perceptory.learning.sound;

import java.nio.ByteOrder;

/**
 * Samples that stand alone, the channels interleaved.
 *
 * @param encoding of one sample
 * @param order of its bytes
 * @param bits of it that count; where they are fewer than its bytes hold, they are the upper ones
 * @param channels 1 to {@value SoundLimits#MOST_CHANNELS}
 * @param rate frames per second
 */
record PcmLayout(Encoding encoding, ByteOrder order, int bits, int channels, int rate) implements Layout {
    /** The largest of 16 bits stands for all finer ones. */
    private static final int FINEST = 16;

    @Override
    public Frames frames(byte[] file, int start, int length) {
        return new PcmFrames(file, this, start, length / frame());
    }

    /** Bytes of one sample of all channels. */
    int frame() {
        return channels * encoding.bytes();
    }

    float full() {
        return encoding.full(Math.min(bits, FINEST));
    }
}
