package org.perceptory.domain.project;

/** A class that was asked for. @param created whether it was made for that, and not there before */
public record ProvidedLabel(Label label, boolean created) {}
