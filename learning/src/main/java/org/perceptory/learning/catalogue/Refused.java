package org.perceptory.learning.catalogue;

/**
 * A file that is no backbone, and why.
 *
 * @param name of the file
 */
public record Refused(String name, UnusableBackboneException why) {}
