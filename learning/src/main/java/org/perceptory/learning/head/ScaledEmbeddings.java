package org.perceptory.learning.head;

/**
 * Embeddings brought to the length at which a head is trained, done once for all trainings on the same data.
 *
 * @param data where they come from
 * @param scale that length
 * @param values {@code [n][D]}
 */
public record ScaledEmbeddings(LabelledEmbeddings data, float scale, float[][] values) {

    public ScaledEmbeddings(LabelledEmbeddings data, float scale) {
        this(data, scale, new float[data.size()][]);
        for (int i = 0; i < values.length; i++) {
            values[i] = Head.scaled(data.embeddings()[i], scale);
        }
    }
}
