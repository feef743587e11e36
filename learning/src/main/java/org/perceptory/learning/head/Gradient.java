package org.perceptory.learning.head;

import java.util.Arrays;

/** Which way the loss of a batch rises, for every weight of a head. Not thread-safe. */
final class Gradient {

    final float[] hiddenWeights;
    final float[] hiddenBias;
    final float[] outputWeights;
    final float[] outputBias;

    Gradient(Head head) {
        hiddenWeights = new float[head.hidden().weights().length];
        hiddenBias = new float[head.hidden().bias().length];
        outputWeights = new float[head.output().weights().length];
        outputBias = new float[head.output().bias().length];
    }

    void clear() {
        Arrays.fill(hiddenWeights, 0);
        Arrays.fill(hiddenBias, 0);
        Arrays.fill(outputWeights, 0);
        Arrays.fill(outputBias, 0);
    }

    /**
     * Adds one sample's share by back-propagation.
     *
     * @param x the scaled embedding, {@code [D]}
     * @param share of this sample in the batch, so that the sum becomes the mean
     * @return what the head made of the sample before any adjustment
     */
    Guess add(Head head, float[] x, int label, float share) {
        float[] h = head.hasHiddenLayer() ? head.hiddenActivation(x) : x;
        float[] delta = head.output().apply(h);
        Guess guess = Guess.of(delta, label);
        Vectors.softmax(delta);
        delta[label] -= 1;
        if (head.hasHiddenLayer()) {
            intoHidden(head, x, h, delta, share);
        }
        accumulate(delta, share, h, outputWeights, outputBias);
        return guess;
    }

    private void intoHidden(Head head, float[] x, float[] h, float[] delta, float share) {
        float[] hiddenDelta = new float[h.length];
        for (int k = 0; k < delta.length; k++) {
            Vectors.add(delta[k], head.output().weights(), k * h.length, hiddenDelta, 0, h.length);
        }
        for (int j = 0; j < h.length; j++) {
            hiddenDelta[j] = h[j] > 0 ? hiddenDelta[j] : 0;
        }
        accumulate(hiddenDelta, share, x, hiddenWeights, hiddenBias);
    }

    private static void accumulate(float[] delta, float share, float[] x, float[] weights, float[] bias) {
        for (int k = 0; k < delta.length; k++) {
            float step = share * delta[k];
            if (step != 0) {
                Vectors.add(step, x, 0, weights, k * x.length, x.length);
                bias[k] += step;
            }
        }
    }
}
