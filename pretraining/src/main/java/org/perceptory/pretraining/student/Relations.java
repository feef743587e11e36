package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;

/**
 * The embedding itself as a lesson: how alike it finds the pictures of a batch is held against how alike the teacher
 * finds them, since a small classifier sees nothing else of it. The measure is the centred kernel alignment (Cortes et
 * al. 2012), without each picture's likeness to itself.
 *
 * @param readout of what the embedding is joined; each step is for one of its glances, in turn
 * @param part of the loss; with 0 the network is shown whole pictures and learns nothing of this
 */
public record Relations(Readout readout, float part) {

    boolean areLearnt() {
        return part > 0;
    }

    /** The glance of a step. */
    Glance glance(long step) {
        return readout.glances().get((int) (step % readout.glances().size()));
    }

    /**
     * From 0, as alike as the teacher's, to 2.
     *
     * @param student [n][D]
     * @param teacher [n][embedding]
     */
    static NDArray loss(NDArray student, NDArray teacher) {
        NDArray ours = likeness(student);
        NDArray theirs = likeness(teacher);
        return ours.mul(theirs).sum().neg().add(1);
    }

    /** [n][n] of length 1. */
    private static NDArray likeness(NDArray embeddings) {
        NDArray centred = embeddings.sub(embeddings.mean(new int[] {0}, true));
        NDArray others =
                centred.getManager().eye((int) centred.getShape().get(0)).neg().add(1);
        NDArray kernel = centred.matMul(centred.transpose()).mul(others);
        return kernel.div(kernel.square().sum().sqrt());
    }
}
