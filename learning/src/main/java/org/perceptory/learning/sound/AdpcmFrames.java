package org.perceptory.learning.sound;

/**
 * The samples of an ADPCM sound; the block that was asked for last is kept, so that reading on costs each block once.
 */
final class AdpcmFrames implements Frames {
    private final byte[] file;
    private final AdpcmLayout layout;
    private final int start;
    private final int bytes;
    private final int length;
    private final int framesEach;
    private final short[][] block;
    private int decoded = -1;

    /** @param bytes of all blocks, the last of which may be short */
    AdpcmFrames(byte[] file, AdpcmLayout layout, int start, int bytes, int length) {
        this.file = file;
        this.layout = layout;
        this.start = start;
        this.bytes = bytes;
        this.length = length;
        this.framesEach = layout.codec().frames(layout.block(), layout.channels());
        this.block = new short[layout.channels()][framesEach];
    }

    @Override
    public int channels() {
        return layout.channels();
    }

    @Override
    public int rate() {
        return layout.rate();
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public float full() {
        return Short.MAX_VALUE / 32_768f;
    }

    @Override
    public float sample(int frame, int channel) {
        int index = frame / framesEach;
        if (index != decoded) {
            int at = index * layout.block();
            layout.codec().decode(file, start + at, Math.min(layout.block(), bytes - at), block);
            decoded = index;
        }
        return block[channel][frame % framesEach] / 32_768f;
    }
}
