/**
 * Trained models: versions of a project's classifier, of which one is in use. What they learned never changes; the
 * worker adds them, by way of {@code queue}; pages and API read, name, choose and delete.
 */
package org.perceptory.domain.model;
