package org.perceptory.learning.sound;

/**
 * Blocks that begin with where each channel stands, followed by four bits a sample of how it goes on.
 *
 * @param codec of a block
 * @param block bytes of one
 * @param channels 1 to {@value SoundLimits#MOST_CHANNELS}
 * @param rate frames per second
 * @param declared frames as the header counts them, 0 where it does not: the last block is filled up
 */
record AdpcmLayout(AdpcmCodec codec, int block, int channels, int rate, long declared) implements Layout {

    AdpcmLayout of(long frames) {
        return new AdpcmLayout(codec, block, channels, rate, frames);
    }

    @Override
    public Frames frames(byte[] file, int start, int length) {
        long whole = (long) (length / block) * codec.frames(block, channels);
        int filled = Math.toIntExact(whole + codec.frames(length % block, channels));
        boolean ends = declared < filled && declared > filled - codec.frames(block, channels);
        return new AdpcmFrames(file, this, start, length, ends && declared > 0 ? (int) declared : filled);
    }
}
