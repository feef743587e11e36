package org.perceptory.domain.statistics;

/**
 * A class of the hidden test set that handed-in models take for another.
 *
 * @param count of samples, over all models
 * @param models how many do so
 */
public record ConfusedPair(String actual, String predicted, int count, int models) {}
