package org.perceptory.domain.sample;

import java.time.Instant;
import java.util.UUID;

/**
 * A class or some of its samples that were deleted at once.
 *
 * @param name of the class
 * @param whole whether the class itself is gone
 * @param samples how many
 * @param until when it can be brought back
 */
public record Deletion(UUID label, String name, boolean whole, int samples, Instant at, Instant until) {}
