package org.perceptory.learning.head;

/**
 * How like the samples of its training what is asked about is, between 0 and 1, whatever class it may be of: softmax
 * shares out all of its certainty among the classes even where none of them is there.
 *
 * <pre>
 * likeness = 1 / (1 + exp(slope · ln d − offset))
 * </pre>
 *
 * where d is the distance from the subspace of the training's embeddings.
 *
 * @param space of the embeddings at the head's scale
 * @param offset slope · ln of the distance at which the likeness is one half
 * @param slope how fast it falls with the distance's logarithm, above 0
 */
public record Likeness(Subspace space, float offset, float slope) {

    /** Of a head that knows of none: everything is like its samples. */
    public static final Likeness UNKNOWN = new Likeness(Subspace.NONE, 0, 0);

    /** Distances below this, a twenty-fourth of the scale at which heads are trained, are as good as none. */
    public static final float SMALLEST_DISTANCE = 1;

    public boolean known() {
        return space.dimension() > 0;
    }

    /** Of an embedding {@code [D]} that is brought to the head's scale. */
    float of(float[] x) {
        return at(space.distance(x));
    }

    /** At this distance from the space; not NaN. */
    public float at(double distance) {
        return (float) (1 / (1 + Math.exp(slope * Math.log(Math.max(distance, SMALLEST_DISTANCE)) - offset)));
    }
}
