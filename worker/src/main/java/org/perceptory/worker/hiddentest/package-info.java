/** Tries handed-in models on their activity's hidden test set. Called by {@code job}. */
package org.perceptory.worker.hiddentest;
