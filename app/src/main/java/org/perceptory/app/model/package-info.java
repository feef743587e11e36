/**
 * Trained models on their way out: as a file, as a head for the live page, as a bundle with examples, and as answers to
 * pictures that scripts send; and how good they are. Pages link here; nothing calls in.
 */
package org.perceptory.app.model;
