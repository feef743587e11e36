package org.perceptory.domain.project;

/** What a project's samples are. */
public enum Modality {
    IMAGE,
    AUDIO
}
