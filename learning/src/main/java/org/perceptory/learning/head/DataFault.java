package org.perceptory.learning.head;

/** Why nothing could be trained: the data's or the settings' doing, so another attempt would end the same way. */
public enum DataFault {
    /** Fewer than two classes: there is nothing to tell apart. */
    TOO_FEW_CLASSES,
    /** A class without samples; the class is named. */
    TOO_FEW_SAMPLES,
    /** An embedding is not finite or of another length than the rest. */
    BAD_EMBEDDING,
    /** The loss left the finite numbers: the learning rate is too high. */
    DIVERGED
}
