/**
 * From embeddings to a model: gathers what to learn from, cross-validates, trains the head, and tries the assembled
 * file before anybody is offered it. Called by {@code job}; the app calls
 * {@link org.perceptory.worker.training.ModelAssembly} alone, for the file of a stored model.
 */
package org.perceptory.worker.training;
