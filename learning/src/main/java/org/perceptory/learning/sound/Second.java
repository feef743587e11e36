package org.perceptory.learning.sound;

/**
 * A second out of a longer sound, or a shorter one in the middle of a silent second.
 *
 * @param start of it in the longer sound, samples
 * @param sound of {@link Waveform#RATE} samples
 * @param silent whether there is nothing to hear in it, so that it teaches nothing and has no say in an answer
 */
public record Second(int start, Waveform sound, boolean silent) {}
