package org.perceptory.domain.model;

import java.util.UUID;

/**
 * How a sample was judged by a model that had not seen it.
 *
 * @param actual its class, as an index of the model's labels
 * @param probabilities [K], in the order of the model's labels
 */
public record Prediction(UUID sample, int actual, float[] probabilities) {
    /** The most probable class. */
    public int predicted() {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            if (probabilities[k] > probabilities[best]) {
                best = k;
            }
        }
        return best;
    }
}
