package org.perceptory.learning.backbone;

/**
 * One picture through the backbone.
 *
 * @param embedding {@code [D]}, as the graph gives it (not normalised)
 * @param features {@code [D][h][w]}
 */
public record Embedded(float[] embedding, FeatureMap features) {}
