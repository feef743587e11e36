package org.perceptory.learning.backbone;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;

/**
 * A tensor that a graph gave.
 *
 * @param shape its dimensions, the batch first
 * @param values row by row
 */
public record Output(long[] shape, float[] values) {

    static Output of(NDArray array) {
        return new Output(array.getShape().getShape(), array.toFloatArray());
    }

    /** The part that belongs to one picture of the batch. */
    public float[] row(int index) {
        int each = values.length / (int) shape[0];
        return Arrays.copyOfRange(values, index * each, (index + 1) * each);
    }
}
