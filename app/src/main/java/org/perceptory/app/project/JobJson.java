package org.perceptory.app.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.perceptory.app.feedback.Failures;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.queue.QueuePlace;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.domain.training.JobStage;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.TrainingJob;

/**
 * A training as the API tells it.
 *
 * @param progress of the whole job, 0 to 1
 * @param position in the queue while it waits, 1 for the next to start
 * @param expectedSeconds until it is done, while it waits
 * @param failure why it failed, for programs
 * @param failureDetail what or which, for programs
 * @param reason why it failed and what to do, in the person's words
 * @param model the id of the trained model, once there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Job",
        requiredProperties = {"id", "project", "state", "progress", "submittedAt"})
public record JobJson(
        UUID id,
        UUID project,
        JobState state,
        JobStage stage,
        @Schema(minimum = "0", maximum = "1") double progress,
        @Schema(minimum = "1") Integer position,
        @Schema(minimum = "0") Long expectedSeconds,
        FailureCode failure,
        String failureDetail,
        String reason,
        UUID model,
        Instant submittedAt,
        Instant endedAt) {

    /** @param place null unless the job waits */
    static JobJson of(Modality modality, TrainingJob job, QueuePlace place) {
        return new JobJson(
                job.id,
                job.projectId,
                job.state,
                job.stage,
                job.progress,
                place == null ? null : place.position(),
                place == null ? null : place.untilDone().toSeconds(),
                job.failure,
                job.failureDetail,
                job.failure == null ? null : Failures.sentence(modality, job),
                job.modelId,
                job.submittedAt,
                job.endedAt);
    }
}
