package org.perceptory.learning.sound;

/** One of the ways to write differences of samples in four bits each. */
interface AdpcmCodec {

    /** Frames in a block of so many bytes; 0 where they are too few for its head. */
    int frames(int bytes, int channels);

    /**
     * Decodes one block.
     *
     * @param at offset of the block
     * @param bytes that it has
     * @param into {@code [channels][frames]}, filled as far as the block goes
     */
    void decode(byte[] file, int at, int bytes, short[][] into);
}
