/**
 * Java's side of our own elements ({@code src/main/frontend/perceptory}): a thin component each, that sets properties
 * and listens. What they show of samples and models they fetch from the REST API themselves. Called by the rooms with
 * pages; calls none.
 */
package org.perceptory.app.elements;
