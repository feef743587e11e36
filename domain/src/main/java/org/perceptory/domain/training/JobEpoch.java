package org.perceptory.domain.training;

/**
 * What one epoch came to.
 *
 * @param epoch from 1
 * @param loss mean cross-entropy of training, in nats
 * @param validationLoss NaN where nothing was validated
 */
public record JobEpoch(int epoch, double loss, double accuracy, double validationLoss, double validationAccuracy) {}
