package org.perceptory.learning.sound;

/** How samples lie in a file, as far as its header says so and it can be true. */
interface Layout {

    /**
     * @param file the whole of it; not copied
     * @param start offset of the first sample
     * @param length of the samples, bytes
     * @return what can be read there, perhaps nothing
     */
    Frames frames(byte[] file, int start, int length);
}
