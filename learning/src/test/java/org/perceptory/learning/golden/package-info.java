/**
 * Golden vectors: pictures or sounds, their embeddings, and what two heads make of them, as one JSON file that Java's
 * tests and the browser's both read ({@code learning/src/test/resources/org/perceptory/learning/golden}). They hold
 * both runtimes to the same numbers. Arrays of numbers are base64 of little-endian float32, pictures and sounds base64
 * of their bytes.
 */
package org.perceptory.learning.golden;
