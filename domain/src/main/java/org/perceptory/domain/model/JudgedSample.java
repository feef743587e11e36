package org.perceptory.domain.model;

import java.util.UUID;

/**
 * A sample that a model was tested on and that is still there.
 *
 * @param label the id of the class in which it stands now, which may be another one than when it was judged
 */
public record JudgedSample(Prediction prediction, UUID label) {}
