/**
 * The backbones that there are and that are loaded: the built-in ones, what an admin's folder holds, and published
 * ones, which are fetched in the background. Called by the worker's other rooms, and open to the app:
 * {@link org.perceptory.worker.backbone.Backbones} for what projects stand on, the shelf for what its pages tell of it.
 */
package org.perceptory.worker.backbone;
