package org.perceptory.learning.head;

/**
 * What a head made of a sample whose class is known.
 *
 * @param loss cross-entropy: -ln of the probability given to the right class
 * @param right whether that class came first
 */
record Guess(double loss, boolean right) {

    static Guess of(float[] logits, int label) {
        int first = Vectors.argMax(logits);
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp((double) logit - logits[first]);
        }
        return new Guess(Math.log(sum) + logits[first] - logits[label], first == label);
    }
}
