package org.perceptory.learning.evaluation;

import java.util.OptionalDouble;

/**
 * How well one class is told apart.
 *
 * @param count judged samples of the class
 * @param predicted judged samples that were taken for the class
 * @param right those that were both
 */
public record ClassFigures(int count, int predicted, int right) {

    /** Of those taken for the class, the share that belongs to it; empty when none was. */
    public OptionalDouble precision() {
        return predicted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / predicted);
    }

    /** Of those that belong to the class, the share that was taken for it; empty when none was judged. */
    public OptionalDouble recall() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / count);
    }
}
