/**
 * Bytes kept once by their content, and the embeddings computed from them once ever. Knows no person: the services
 * above ask who may see what.
 */
package org.perceptory.domain.blob;
