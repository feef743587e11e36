/**
 * The student: a plain residual network, its training on the teacher's answers, its checkpoints.
 *
 * <p>All native memory lives in managers that a training step or a run closes.
 */
package org.perceptory.pretraining.student;
