/**
 * The small classifier that is trained on top of a backbone, and its training. It is meant to be read: what a student
 * watches in the studio is these few files. Called by {@code learning.evaluation}, {@code learning.modelfile}, the
 * worker, the app's {@code model} and the benchmark; knows nothing of pictures.
 */
package org.perceptory.learning.head;
