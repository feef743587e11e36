package org.perceptory.domain.training;

/** Why a job failed. Only {@link #INFRASTRUCTURE} was tried more than once. */
public enum FailureCode {
    /** Fewer than two classes. */
    TOO_FEW_CLASSES,
    /** A class without any sample to train on; detail: its name. */
    EMPTY_CLASS,
    /** The project's backbone is not in this installation's catalogue; detail: its id. */
    UNKNOWN_BACKBONE,
    /** A stored picture cannot be read; detail: its class, and its name where it has one. */
    UNREADABLE_SAMPLE,
    /** The loss ran away from every finite number: a smaller learning rate helps. */
    DIVERGED,
    /** The exported file answered otherwise than the head; detail: the difference. */
    VERIFICATION_FAILED,
    /** A fault of the machinery that stayed through every attempt; detail: for the log's reader. */
    INFRASTRUCTURE
}
