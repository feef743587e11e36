package org.perceptory.learning.head;

import java.util.SplittableRandom;

/** Made-up embeddings: a cloud of points for each class. */
public final class Clouds {

    private Clouds() {}

    /**
     * Draws points, class after class.
     *
     * @param spread of a cloud; the clouds' centres are about 1 long
     */
    public static LabelledEmbeddings draw(int classes, int each, int dimension, double spread, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] centres = new float[classes][dimension];
        for (float[] centre : centres) {
            fill(centre, new float[dimension], 1 / Math.sqrt(dimension), random);
        }
        float[][] embeddings = new float[classes * each][dimension];
        int[] labels = new int[classes * each];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i / each;
            fill(embeddings[i], centres[labels[i]], spread / Math.sqrt(dimension), random);
        }
        return new LabelledEmbeddings(embeddings, labels, classes);
    }

    private static void fill(float[] point, float[] centre, double spread, SplittableRandom random) {
        for (int d = 0; d < point.length; d++) {
            point[d] = (float) (centre[d] + spread * random.nextGaussian());
        }
    }
}
