package org.perceptory.learning.tag;

/**
 * A guess at what is on a picture.
 *
 * @param name of a kind of thing, such as {@code umbrella}
 * @param score of all kinds together 1
 */
public record Tag(String name, float score) {}
