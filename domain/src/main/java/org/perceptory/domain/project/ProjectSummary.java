package org.perceptory.domain.project;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A project as the list of projects shows it.
 *
 * @param cover the newest sample, to show its picture
 * @param modelVersion of the newest model
 */
public record ProjectSummary(
    UUID id,
    String name,
    Modality modality,
    Instant changedAt,
    int labels,
    int samples,
    Optional<UUID> cover,
    OptionalInt modelVersion) {}
