package org.perceptory.learning.backbone;

/**
 * What the backbone saw where. The mean over the grid is the embedding, which is what makes attention maps exact.
 *
 * @param channels as many as the embedding is long
 * @param values {@code [channels][height][width]}
 */
public record FeatureMap(int channels, int height, int width, float[] values) {

    public FeatureMap {
        if (values.length != channels * height * width) {
            throw new IllegalArgumentException(
                    "%d values are no %d x %d x %d map".formatted(values.length, channels, height, width));
        }
    }
}
