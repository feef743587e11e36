/**
 * What a job does from its row to its end: which of {@code embedding}, {@code training} and {@code hiddentest} it asks,
 * in which order. The queue finds it as its {@link org.perceptory.worker.queue.Work}; nobody else calls it.
 */
package org.perceptory.worker.job;
