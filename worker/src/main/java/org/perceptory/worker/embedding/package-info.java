/**
 * From stored bytes to embeddings: reads and decodes samples, runs the backbone over those that have no embedding yet,
 * and keeps what comes out. Called by {@code job}, {@code training} and {@code hiddentest}.
 */
package org.perceptory.worker.embedding;
