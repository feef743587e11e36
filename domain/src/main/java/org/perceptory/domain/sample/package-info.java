/**
 * Labelled pictures, their bytes kept once by content, and the embeddings computed from those bytes once ever. For the
 * intake, the pages and the worker.
 */
package org.perceptory.domain.sample;
