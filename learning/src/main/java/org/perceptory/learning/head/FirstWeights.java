package org.perceptory.learning.head;

import java.util.SplittableRandom;

/** The weights that a training starts from. */
final class FirstWeights {

    private FirstWeights() {}

    /**
     * Softmax regression starts at zero, from where every direction is open and its one optimum is reached. A hidden
     * layer must start at random, or all its units would stay alike: uniform within √(6 / inputs), which keeps the size
     * of signals through a relu (He and others, "Delving deep into rectifiers", 2015). Embeddings are brought to a
     * common length rather than unit variance, which is allowed for.
     */
    static Head draw(ScaledEmbeddings data, int hiddenUnits, SplittableRandom random) {
        int dimension = data.data().dimension();
        int classes = data.data().classes();
        if (hiddenUnits == 0) {
            return new Head(data.scale(), Layer.NONE, zeros(dimension, classes));
        }
        Layer hidden = zeros(dimension, hiddenUnits);
        draw(hidden, Math.sqrt(6) / data.scale(), random);
        Layer output = zeros(hiddenUnits, classes);
        draw(output, Math.sqrt(6.0 / (hiddenUnits + classes)), random);
        return new Head(data.scale(), hidden, output);
    }

    private static Layer zeros(int inputs, int outputs) {
        return new Layer(inputs, outputs, new float[inputs * outputs], new float[outputs]);
    }

    private static void draw(Layer layer, double limit, SplittableRandom random) {
        for (int i = 0; i < layer.weights().length; i++) {
            layer.weights()[i] = (float) random.nextDouble(-limit, limit);
        }
    }
}
