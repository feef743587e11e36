/**
 * Labelled pictures and sounds: which of a project's there are, and what of the stored bytes each is. Bytes and
 * embeddings are {@code blob}'s. And what was deleted of all that, samples, classes and whole projects, for as long as
 * it can be brought back. For the intake, the studio and the worker, and for {@code submission} and {@code review},
 * which freeze and show them.
 */
package org.perceptory.domain.sample;
