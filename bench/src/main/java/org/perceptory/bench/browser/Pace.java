package org.perceptory.bench.browser;

/**
 * How fast a page answers.
 *
 * @param milliseconds the median of one frame in the network alone
 * @param engine what computes, in words
 */
public record Pace(double framesPerSecond, double milliseconds, String engine) {}
