package org.perceptory.domain.sample;

import java.time.Instant;
import java.util.UUID;
import org.perceptory.domain.project.Modality;

/**
 * A project that was deleted.
 *
 * @param samples how many come back with it
 * @param until when it can be brought back
 */
public record DeletedProject(UUID id, String name, Modality modality, int samples, Instant at, Instant until) {}
