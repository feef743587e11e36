/**
 * The pool of unlabelled pictures: where they come from, and the decoded squares as they lie on disk.
 *
 * <p>Filled by the stage {@code gather}; the teacher and the student only read it.
 */
package org.perceptory.pretraining.pool;
