package org.perceptory.app.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.project.TrainingSettings;

/**
 * A model beside the others of its project, as the API tells it.
 *
 * @param name empty where it has none
 * @param inUse whether the project answers with it
 * @param changedSince whether training again would see other classes, samples or settings, or another network
 * @param samples that it was trained on
 * @param accuracy by cross-validation, 0 to 1; 0 where nothing was judged
 * @param low of the 95 % interval
 * @param judged how many samples it was judged on
 * @param independent how many samples, each of a burst of its own, tell as much: what the interval counts
 * @param backbone the id of the network that it stands on
 */
@Schema(
        name = "ModelVersion",
        requiredProperties = {
            "id",
            "version",
            "name",
            "inUse",
            "changedSince",
            "labels",
            "settings",
            "samples",
            "accuracy",
            "low",
            "high",
            "judged",
            "independent",
            "backbone",
            "createdAt"
        })
public record VersionJson(
        UUID id,
        @Schema(minimum = "1") int version,
        String name,
        boolean inUse,
        boolean changedSince,
        List<ModelLabel> labels,
        TrainingSettings settings,
        int samples,
        double accuracy,
        double low,
        double high,
        int judged,
        int independent,
        String backbone,
        Instant createdAt) {

    static VersionJson of(ModelVersion of, boolean changedSince) {
        return new VersionJson(
                of.id(),
                of.version(),
                of.name(),
                of.inUse(),
                changedSince,
                of.labels(),
                of.settings(),
                of.samples(),
                of.evaluation().accuracy(),
                of.evaluation().low(),
                of.evaluation().high(),
                of.evaluation().samples(),
                of.evaluation().independent(),
                of.backbone(),
                of.createdAt());
    }
}
