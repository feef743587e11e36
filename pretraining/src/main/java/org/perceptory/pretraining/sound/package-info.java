/**
 * The pool of unlabelled sounds: recordings as they lie on disk, the scenes that are mixed of them, and the
 * spectrograms of these, which are what teacher and student are shown.
 *
 * <p>Filled by the stages {@code gather-sounds} and {@code mix-sounds}; the teacher and the student only read it.
 */
package org.perceptory.pretraining.sound;
