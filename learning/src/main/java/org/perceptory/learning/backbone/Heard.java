package org.perceptory.learning.backbone;

/**
 * One sound through the backbone.
 *
 * @param embedding {@code [D]}, as the graph gives it (not normalised)
 * @param spectrogram what the network was given
 */
public record Heard(float[] embedding, Spectrogram spectrogram) {}
