package org.perceptory.learning.head;

/**
 * Adjusts weights by gradients. Kingma and Ba, "Adam: a method for stochastic optimization", 2015, algorithm 1 in the
 * form of the end of its section 2. One instance for each array of weights. Not thread-safe.
 */
final class Adam {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-7f;

    private final double learningRate;
    private final float[] mean;
    private final float[] square;
    private int steps;

    Adam(double learningRate, int size) {
        this.learningRate = learningRate;
        this.mean = new float[size];
        this.square = new float[size];
    }

    /** One step down the gradient. */
    void step(float[] weights, float[] gradient) {
        steps++;
        double correction = Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
        update(weights, gradient, mean, square, (float) (learningRate * correction));
    }

    private static void update(float[] weights, float[] gradient, float[] mean, float[] square, float rate) {
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i];
            float m = BETA1 * mean[i] + (1 - BETA1) * g;
            float v = BETA2 * square[i] + (1 - BETA2) * g * g;
            mean[i] = m;
            square[i] = v;
            weights[i] -= rate * m / ((float) Math.sqrt(v) + EPSILON);
        }
    }
}
