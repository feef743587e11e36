package org.perceptory.domain.model;

import java.util.UUID;

/** A class as it was at training; its place in the list is the model's output. */
public record ModelLabel(UUID id, String name, String color) {}
