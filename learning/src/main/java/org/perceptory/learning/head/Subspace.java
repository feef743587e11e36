package org.perceptory.learning.head;

/**
 * The flat piece of space near which embeddings lie: their mean and the few directions in which they differ most. Of an
 * embedding like them little is left beside it; of one that is unlike all of them much is.
 *
 * @param mean {@code [D]}
 * @param directions {@code [R][D]} row by row, each of length 1 and at right angles to the others
 */
public record Subspace(float[] mean, float[] directions) {

    /** Of no embeddings. */
    public static final Subspace NONE = new Subspace(new float[0], new float[0]);

    public Subspace {
        if (mean.length == 0 ? directions.length > 0 : directions.length % mean.length > 0) {
            throw new IllegalArgumentException(
                    "%d figures are no directions of %d each".formatted(directions.length, mean.length));
        }
    }

    /** R, how many directions there are. */
    public int rank() {
        return mean.length == 0 ? 0 : directions.length / mean.length;
    }

    /** D, the length of an embedding. */
    public int dimension() {
        return mean.length;
    }

    /**
     * The length of what is left of x beside this piece of space: ‖r − Vᵀ V r‖₂ with r = x − mean.
     *
     * @param x {@code [D]}, scaled as the embeddings that it was made of
     */
    public float distance(float[] x) {
        float[] rest = x.clone();
        Vectors.add(-1, mean, 0, rest, 0, rest.length);
        for (int row = 0; row < directions.length; row += mean.length) {
            Vectors.add(-Vectors.dot(directions, row, rest, 0, rest.length), directions, row, rest, 0, rest.length);
        }
        return Vectors.norm(rest);
    }
}
