package org.perceptory.learning.head;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A training under way, moved on epoch by epoch, so that several can be kept in step. What it computes depends only on
 * data, settings and samples: never on threads or time. Not thread-safe.
 */
public final class HeadTraining {

    /**
     * Length to which embeddings are brought. Long enough that 150 steps of 0.001, which is what the default settings
     * make of 3 x 20 pictures, reach the plateau; short enough that probabilities stay believable.
     */
    public static final float SCALE = 24;

    private final LabelledEmbeddings data;
    private final float[][] scaled;
    private final int[] samples;
    private final HeadSettings settings;
    private final SplittableRandom random;
    private final Head head;
    private final Gradient gradient;
    private final Adam[] optimisers;

    /** A training on all samples. */
    public HeadTraining(LabelledEmbeddings data, HeadSettings settings) {
        this(new ScaledEmbeddings(data, SCALE), allOf(data), settings);
    }

    /**
     * A training on some samples.
     *
     * @param scaled all samples; may be shared between trainings
     * @param samples the indices of those to train on
     */
    public HeadTraining(ScaledEmbeddings scaled, int[] samples, HeadSettings settings) {
        this.data = scaled.data();
        this.scaled = scaled.values();
        this.samples = samples.clone();
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed());
        this.head = FirstWeights.draw(scaled, settings.hiddenUnits(), random.split());
        this.gradient = new Gradient(head);
        this.optimisers = new Adam[] {
            optimiser(head.hidden().weights()), optimiser(head.hidden().bias()),
            optimiser(head.output().weights()), optimiser(head.output().bias()),
        };
    }

    /**
     * One pass over the samples in a fresh order.
     *
     * @param cancelled asked before every batch
     * @return mean loss and accuracy of the samples as they were met; the loss is not finite once training diverged
     * @throws CancellationException when cancelled
     */
    public Score epoch(BooleanSupplier cancelled) {
        shuffle();
        Score.Sum sum = new Score.Sum();
        for (int from = 0; from < samples.length; from += settings.batchSize()) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            batch(from, Math.min(from + settings.batchSize(), samples.length), sum);
        }
        return sum.mean();
    }

    /** Mean loss and accuracy of these samples under the head as it is now; NaN when there are none. */
    public Score score(int[] others) {
        Score.Sum sum = new Score.Sum();
        for (int i : others) {
            sum.add(Guess.of(head.logits(scaled[i]), data.labels()[i]));
        }
        return sum.mean();
    }

    /** The probabilities, {@code [K]}, that the head as it is now gives to a sample. */
    public float[] probabilities(int sample) {
        float[] logits = head.logits(scaled[sample]);
        Vectors.softmax(logits);
        return logits;
    }

    /** A copy of the head as it is now. */
    public Head head() {
        return head.copy();
    }

    private void batch(int from, int to, Score.Sum sum) {
        gradient.clear();
        float share = 1f / (to - from);
        for (int s = from; s < to; s++) {
            int i = samples[s];
            sum.add(gradient.add(head, scaled[i], data.labels()[i], share));
        }
        optimisers[0].step(head.hidden().weights(), gradient.hiddenWeights);
        optimisers[1].step(head.hidden().bias(), gradient.hiddenBias);
        optimisers[2].step(head.output().weights(), gradient.outputWeights);
        optimisers[3].step(head.output().bias(), gradient.outputBias);
    }

    private void shuffle() {
        for (int last = samples.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int sample = samples[last];
            samples[last] = samples[other];
            samples[other] = sample;
        }
    }

    private Adam optimiser(float[] weights) {
        return new Adam(settings.learningRate(), weights.length);
    }

    private static int[] allOf(LabelledEmbeddings data) {
        int[] all = new int[data.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return all;
    }
}
