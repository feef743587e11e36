package org.perceptory.domain.model;

/** What of a project is not any more as it was when a model was trained. */
public enum ModelChange {
    /** A class came, went or has another name. */
    CLASSES,
    SAMPLES,
    SETTINGS,
    /** The project stands on another network. */
    BACKBONE
}
