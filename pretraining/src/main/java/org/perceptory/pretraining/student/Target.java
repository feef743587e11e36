package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;

/**
 * How the teacher's embeddings are made the student's target: centred, and divided by one common scale, so that each
 * direction counts as much as it varies.
 */
final class Target {
    private static final int SAMPLE = 8_192;

    private Target() {}

    /** {@code mean} [embedding] and {@code scale} [1] of a sample. */
    static Parameters measure(Lessons lessons, NDManager manager) {
        int dimensions = lessons.subject().embedding();
        double[] sum = new double[dimensions];
        double[] squares = new double[dimensions];
        int count = 0;
        for (long step = 0; count < SAMPLE; step++) {
            Lessons.Batch batch = lessons.batch(-1 - step, 256, 16);
            for (int i = 0; i < batch.embeddings().length; i++) {
                double value = batch.embeddings()[i];
                sum[i % dimensions] += value;
                squares[i % dimensions] += value * value;
            }
            count += batch.size();
        }
        float[] mean = new float[dimensions];
        double variance = 0;
        for (int d = 0; d < dimensions; d++) {
            mean[d] = (float) (sum[d] / count);
            variance += (squares[d] / count - mean[d] * mean[d]) / dimensions;
        }
        return new Parameters(
                Map.of("mean", manager.create(mean, new Shape(dimensions)), "scale", manager.create(new float[] {
                    (float) Math.sqrt(variance)
                })));
    }

    /** [n][embedding] as the student is to give them. */
    static NDArray of(NDArray embeddings, Parameters target) {
        return embeddings.sub(target.get("mean")).div(target.get("scale"));
    }
}
