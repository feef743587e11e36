package org.perceptory.domain.model;

import java.util.UUID;

/**
 * A sample that a model was made with.
 *
 * @param label its class, as an index of the model's labels
 * @param heldOut whether it was put aside as a test, and not learnt from
 */
public record TaughtSample(UUID sample, int label, boolean heldOut) {}
