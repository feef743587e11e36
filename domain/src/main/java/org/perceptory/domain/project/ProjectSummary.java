package org.perceptory.domain.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * A project as the list of projects shows it.
 *
 * @param covers up to four samples to show, the newest of different classes first
 * @param model the one in use
 * @param accuracy of that model on samples it had not seen, 0 to 1; empty where it could not be judged
 */
public record ProjectSummary(
        UUID id,
        String name,
        Modality modality,
        Instant changedAt,
        int labels,
        int samples,
        List<UUID> covers,
        Optional<UUID> model,
        OptionalDouble accuracy) {}
