package org.perceptory.domain.sample;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A sample as grids show it.
 *
 * @param blob the SHA-256 of its bytes
 * @param duplicateOf the earlier sample of the project that looks the same; inside a burst only the very same bytes
 *     count, for its frames are alike by nature
 */
public record SampleView(
        UUID id,
        UUID label,
        UUID burst,
        String blob,
        String name,
        Extent extent,
        boolean heldOut,
        Optional<UUID> duplicateOf,
        Instant createdAt) {}
