package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * AdamW (Loshchilov and Hutter 2019).
 *
 * @param mean running mean of the gradients
 * @param variance running mean of their squares
 * @param decay how much of a weight, times the learning rate, is taken away at each step
 */
public record AdamW(Parameters mean, Parameters variance, float decay) {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;

    /**
     * Changes the parameters against their gradients and clears these.
     *
     * @param step counts from 1
     * @param part what the gradients are multiplied by first
     */
    void update(Parameters parameters, long step, double learningRate, float part) {
        parameters.arrays().forEach((name, array) -> {
            if (Parameters.isLearnt(name)) {
                NDArray gradient = array.getGradient();
                follow(
                        array,
                        gradient,
                        mean.get(name),
                        variance.get(name),
                        step,
                        learningRate,
                        name.endsWith(".weight") ? decay : 0f,
                        part);
                gradient.muli(0);
                gradient.close();
            }
        });
    }

    /**
     * Changes one array against its gradient.
     *
     * @param mean of its gradients, which is gone on with; likewise {@code variance}
     * @param step counts from 1
     * @param part what the gradient is multiplied by first
     */
    public static void follow(
            NDArray array,
            NDArray gradient,
            NDArray mean,
            NDArray variance,
            long step,
            double learningRate,
            float decay,
            float part) {
        double corrected = learningRate * Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
        array.getNDArrayInternal()
                .adamUpdate(
                        new NDList(array, gradient, mean, variance),
                        new NDList(array),
                        (float) learningRate,
                        (float) corrected,
                        decay,
                        part,
                        -1f,
                        BETA1,
                        BETA2,
                        1e-8f,
                        true,
                        true);
    }
}
