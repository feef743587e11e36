package org.perceptory.learning.head;

/**
 * A fully connected layer: y = W x + b.
 *
 * @param inputs length of x
 * @param outputs length of y
 * @param weights W, {@code [outputs][inputs]} row by row; not copied, so not to be changed
 * @param bias b, {@code [outputs]}
 */
public record Layer(int inputs, int outputs, float[] weights, float[] bias) {

    /** The layer that is not there. */
    public static final Layer NONE = new Layer(0, 0, new float[0], new float[0]);

    public Layer {
        if (weights.length != inputs * outputs || bias.length != outputs) {
            throw new IllegalArgumentException("%d weights and %d biases are no layer of %d x %d"
                    .formatted(weights.length, bias.length, outputs, inputs));
        }
    }

    float[] apply(float[] x) {
        float[] y = new float[outputs];
        for (int j = 0; j < outputs; j++) {
            y[j] = bias[j] + Vectors.dot(weights, j * inputs, x, 0, inputs);
        }
        return y;
    }

    Layer copy() {
        return new Layer(inputs, outputs, weights.clone(), bias.clone());
    }
}
