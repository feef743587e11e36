package org.perceptory.learning.head;

/**
 * The trained classifier on top of the backbone. For an embedding e:
 *
 * <pre>
 * x = scale · e / ‖e‖₂
 * h = relu(hidden x)          only where there is a hidden layer
 * p = softmax(output h)       or softmax(output x)
 * </pre>
 *
 * The browser and the exported ONNX file compute the same formula from the same figures.
 *
 * @param scale length to which embeddings are brought
 * @param hidden the hidden layer, {@code [H][D]}; {@link Layer#NONE} for softmax regression
 * @param output {@code [K][D]}, or {@code [K][H]} with a hidden layer
 * @param likeness whether what is asked about is like what it was trained on at all; {@link Likeness#UNKNOWN} of heads
 *     that were trained before there was any, or on too little
 */
public record Head(float scale, Layer hidden, Layer output, Likeness likeness) {

    /** Shorter embeddings than this count as this long: a picture without any response is no reason for NaN. */
    public static final float SMALLEST_NORM = 1e-12f;

    /** @throws IllegalArgumentException when the likeness is of embeddings of another length */
    public Head {
        int size = hidden.outputs() > 0 ? hidden.inputs() : output.inputs();
        if (likeness.known() && likeness.space().dimension() != size) {
            throw new IllegalArgumentException("A head of embeddings of %d has no likeness of %d"
                    .formatted(size, likeness.space().dimension()));
        }
    }

    /** A head that knows no likeness. */
    public Head(float scale, Layer hidden, Layer output) {
        this(scale, hidden, output, Likeness.UNKNOWN);
    }

    /** The same head with this likeness. */
    public Head with(Likeness likeness) {
        return new Head(scale, hidden, output, likeness);
    }

    /** K, the number of classes. */
    public int classes() {
        return output.outputs();
    }

    /** D, the length of an embedding. */
    public int embeddingSize() {
        return hasHiddenLayer() ? hidden.inputs() : output.inputs();
    }

    public boolean hasHiddenLayer() {
        return hidden.outputs() > 0;
    }

    /**
     * The probability of each class.
     *
     * @param embedding {@code [D]}, as the backbone gives it
     * @return {@code [K]}, adding up to 1
     */
    public float[] probabilities(float[] embedding) {
        float[] logits = logits(scaled(embedding, scale));
        Vectors.softmax(logits);
        return logits;
    }

    /**
     * How like its training's samples this embedding is, 0 to 1; 1 where the head knows no likeness.
     *
     * @param embedding {@code [D]}, as the backbone gives it
     */
    public float likeness(float[] embedding) {
        return likeness.known() ? likeness.of(scaled(embedding, scale)) : 1;
    }

    /** The factor that brings this embedding to the head's scale. */
    public float factor(float[] embedding) {
        return factor(embedding, scale);
    }

    static float factor(float[] embedding, float scale) {
        return scale / Math.max(Vectors.norm(embedding), SMALLEST_NORM);
    }

    static float[] scaled(float[] embedding, float scale) {
        float[] x = new float[embedding.length];
        Vectors.add(factor(embedding, scale), embedding, 0, x, 0, x.length);
        return x;
    }

    /** Softmax's input for an embedding that is already scaled. */
    float[] logits(float[] x) {
        if (!hasHiddenLayer()) {
            return output.apply(x);
        }
        return output.apply(hiddenActivation(x));
    }

    /** h = relu(hidden x), {@code [H]}. */
    float[] hiddenActivation(float[] x) {
        float[] h = hidden.apply(x);
        for (int j = 0; j < h.length; j++) {
            h[j] = Math.max(0, h[j]);
        }
        return h;
    }

    Head copy() {
        return new Head(scale, hidden.copy(), output.copy(), likeness);
    }
}
