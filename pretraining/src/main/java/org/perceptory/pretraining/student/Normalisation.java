package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.BatchNorm;

/** What follows a convolution: γ (y - μ) / √(σ² + ε) + β, channel by channel (Ioffe and Szegedy 2015). */
interface Normalisation {
    /** Added to the variance. */
    float EPSILON = 1e-5f;

    /** By the mean and variance of this very batch, which are counted into those that are kept. */
    Normalisation OF_THE_BATCH = (name, y, parameters) -> batchNorm(name, y, parameters, true);

    /** By the mean and variance that were counted. */
    Normalisation AS_COUNTED = (name, y, parameters) -> batchNorm(name, y, parameters, false);

    /**
     * As counted; and then mean and variance become those of this batch, and γ and β such that the network computes
     * what it did before. So a network that was read from a file, without them, is made ready to be trained on.
     */
    Normalisation MEASURED = (name, y, parameters) -> {
        NDArray result = batchNorm(name, y, parameters, false);
        NDArray channels =
                y.transpose(0, 2, 3, 1).reshape(new Shape(-1, y.getShape().get(1)));
        NDArray mean = channels.mean(new int[] {0});
        NDArray variance = channels.sub(mean).square().mean(new int[] {0});
        NDArray factor = parameters
                .get(name + ".gamma")
                .div(parameters.get(name + ".variance").add(EPSILON).sqrt());
        NDArray moved = factor.mul(mean.sub(parameters.get(name + ".mean")));
        parameters.get(name + ".beta").addi(moved);
        factor.mul(variance.add(EPSILON).sqrt()).copyTo(parameters.get(name + ".gamma"));
        mean.copyTo(parameters.get(name + ".mean"));
        variance.copyTo(parameters.get(name + ".variance"));
        return result;
    };

    /**
     * Normalises.
     *
     * @param name of the convolution
     * @param y [n][channels][h][w], its result
     */
    NDArray apply(String name, NDArray y, Parameters parameters);

    private static NDArray batchNorm(String name, NDArray y, Parameters parameters, boolean ofTheBatch) {
        float kept = 0.95f;
        return BatchNorm.batchNorm(
                        y,
                        parameters.get(name + ".mean"),
                        parameters.get(name + ".variance"),
                        parameters.get(name + ".gamma"),
                        parameters.get(name + ".beta"),
                        1,
                        kept,
                        EPSILON,
                        ofTheBatch)
                .singletonOrThrow();
    }
}
