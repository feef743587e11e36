package org.perceptory.domain.training;

/** What a job does. */
public enum JobKind {
    /** Embeds the samples that have no embedding yet, so that a later training starts at once. */
    EMBED,
    /** Embeds what is missing, judges by cross-validation, trains and makes a model. */
    TRAIN,
    /** Tries a handed-in model on the hidden test set of its activity. */
    TEST
}
