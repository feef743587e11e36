package org.perceptory.learning.head;

/**
 * What a head is trained on.
 *
 * @param embeddings {@code [n][D]}, as the backbone gives them
 * @param labels {@code [n]}, each from 0 to {@code classes - 1}
 * @param classes how many classes there are
 */
public record LabelledEmbeddings(float[][] embeddings, int[] labels, int classes) {

    public LabelledEmbeddings {
        if (embeddings.length != labels.length) {
            throw new IllegalArgumentException(embeddings.length + " embeddings, " + labels.length + " labels");
        }
    }

    public int size() {
        return labels.length;
    }

    /** Length of an embedding. */
    public int dimension() {
        return embeddings[0].length;
    }

    /**
     * Makes sure that there is something to learn.
     *
     * @throws UntrainableException with the reason when there is not
     */
    public void requireTrainable() throws UntrainableException {
        if (classes < 2) {
            throw new UntrainableException(DataFault.TOO_FEW_CLASSES);
        }
        int[] counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        for (int label = 0; label < classes; label++) {
            if (counts[label] == 0) {
                throw new UntrainableException(DataFault.TOO_FEW_SAMPLES, label);
            }
        }
        for (int i = 0; i < size(); i++) {
            if (embeddings[i].length != dimension() || !Vectors.finite(embeddings[i])) {
                throw new UntrainableException(DataFault.BAD_EMBEDDING, labels[i]);
            }
        }
    }
}
