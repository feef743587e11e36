package org.perceptory.learning.sound;

/**
 * A second out of a longer sound, or a shorter one in the middle of a silent second.
 *
 * @param sound of {@link Waveform#RATE} samples
 * @param silent whether there is nothing to hear in it, so that it teaches nothing and has no say in an answer
 */
public record Second(Waveform sound, boolean silent) {}
