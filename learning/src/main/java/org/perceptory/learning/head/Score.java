package org.perceptory.learning.head;

/**
 * How well a head does on some samples.
 *
 * @param loss mean cross-entropy, natural logarithm; NaN of no samples
 * @param accuracy share that was right, 0–1; NaN of no samples
 */
public record Score(double loss, double accuracy) {

    /** @throws UntrainableException with {@code DIVERGED} when the loss has left the finite numbers */
    public Score requireFinite() throws UntrainableException {
        if (!Double.isFinite(loss)) {
            throw new UntrainableException(DataFault.DIVERGED);
        }
        return this;
    }

    /** This score and another one's weighted share, for making means. */
    public Score plus(Score other, double share) {
        return new Score(loss + share * other.loss, accuracy + share * other.accuracy);
    }

    static final class Sum {

        private double loss;
        private int right;
        private int samples;

        void add(Guess guess) {
            loss += guess.loss();
            right += guess.right() ? 1 : 0;
            samples++;
        }

        Score mean() {
            return new Score(loss / samples, (double) right / samples);
        }
    }
}
