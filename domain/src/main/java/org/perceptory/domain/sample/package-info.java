/**
 * Labelled pictures and sounds: which of a project's there are, and what of the stored bytes each is. Bytes and
 * embeddings are {@code blob}'s. For the intake, the studio and the worker, and for {@code submission} and
 * {@code review}, which freeze and show them.
 */
package org.perceptory.domain.sample;
