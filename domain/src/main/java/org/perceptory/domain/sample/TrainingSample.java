package org.perceptory.domain.sample;

import java.util.UUID;

/**
 * A sample as the worker needs it.
 *
 * @param blob the SHA-256 of its bytes
 * @param hash 64-bit perceptual hash
 * @param name the file's as it was uploaded, or empty
 */
public record TrainingSample(UUID id, UUID label, String blob, UUID burst, long hash, boolean heldOut, String name) {}
