package org.perceptory.learning.sound;

/**
 * The samples of a file, decoded where they lie and when they are asked for. A frame is one sample of every channel.
 */
interface Frames {

    /** 1 to {@value SoundLimits#MOST_CHANNELS}. */
    int channels();

    /** Frames per second. */
    int rate();

    /** How many frames there are; all of them are there. */
    int length();

    /** What the file has where the sound was louder than can be written. */
    float full();

    /**
     * In [-1, 1]: floats beyond could not have been played either.
     *
     * @throws RefusedSoundException {@link SoundRefusal#NOT_NUMBERS}
     */
    float sample(int frame, int channel);
}
