/**
 * The student: a plain residual network, its training on the teacher's answers, its checkpoints.
 *
 * <p>All native memory lives in managers that a training step or a run closes. Called by the stages, {@code onnx} and
 * {@code tags}.
 */
package org.perceptory.pretraining.student;
