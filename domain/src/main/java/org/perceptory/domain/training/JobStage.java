package org.perceptory.domain.training;

/** The steps of a running job, in their order; an EMBED job has the first two. */
public enum JobStage {
    /** Reads what there is to learn from. */
    PREPARING,
    /** Runs the backbone over pictures that have no embedding yet. */
    EMBEDDING,
    /** Cross-validates and trains the head, epoch by epoch. */
    TRAINING,
    /** Judges the out-of-fold predictions, calibrates the threshold. */
    EVALUATING,
    /** Makes the ONNX file and compares what it answers. */
    ASSEMBLING
}
