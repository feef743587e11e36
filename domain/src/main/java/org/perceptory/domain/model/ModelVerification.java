package org.perceptory.domain.model;

/**
 * The exported file was run on samples and compared with the head computed here.
 *
 * @param samples how many were run
 * @param maxDifference the largest difference of any probability
 */
public record ModelVerification(int samples, double maxDifference) {}
