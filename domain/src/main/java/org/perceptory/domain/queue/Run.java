package org.perceptory.domain.queue;

import java.util.UUID;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.training.JobKind;

/**
 * One attempt of a worker at a job. The attempt's number is a fence: a worker that was thought dead and woke up again
 * finds that the job has moved on, and cannot write.
 */
public record Run(UUID job, UUID person, UUID project, JobKind kind, TrainingSettings settings, int attempt) {}
