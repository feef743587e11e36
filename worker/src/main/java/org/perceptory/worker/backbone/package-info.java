/**
 * The backbones beside the built-in ones, for the worker and the app: what an admin's folder holds, and published ones,
 * which are fetched in the background. Open to the app for what its pages tell of them.
 */
package org.perceptory.worker.backbone;
