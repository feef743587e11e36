package org.perceptory.app.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.model.ModelVerification;
import org.perceptory.domain.project.TrainingSettings;

/**
 * A model as the API tells it.
 *
 * @param name empty where it has none
 * @param inUse whether its project answers with it
 * @param samples that it was trained on
 * @param accuracy by cross-validation, 0 to 1
 * @param threshold in force: where the largest probability, times the likeness if there is one, is below it, the answer
 *     is "none of these"
 * @param onnxBytes size of its file
 * @param verification the file compared with the trained head
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Model",
        requiredProperties = {
            "id",
            "project",
            "version",
            "name",
            "inUse",
            "labels",
            "settings",
            "samples",
            "accuracy",
            "threshold",
            "suggestedThreshold",
            "backbone",
            "onnxSha256",
            "onnxBytes",
            "verification",
            "createdAt"
        })
public record ModelJson(
        UUID id,
        UUID project,
        int version,
        String name,
        boolean inUse,
        List<ModelLabel> labels,
        TrainingSettings settings,
        int samples,
        double accuracy,
        double threshold,
        double suggestedThreshold,
        BackboneJson backbone,
        String onnxSha256,
        long onnxBytes,
        ModelVerification verification,
        Instant createdAt) {

    /** Which pre-trained network, by name and by its file. */
    @Schema(
            name = "ModelBackbone",
            requiredProperties = {"id", "sha256"})
    public record BackboneJson(String id, String sha256) {}

    static ModelJson of(Model model, boolean inUse, double threshold) {
        return new ModelJson(
                model.id,
                model.projectId,
                model.version,
                model.name,
                inUse,
                model.labels,
                model.settings,
                model.samples,
                model.evaluation.accuracy(),
                threshold,
                model.threshold,
                new BackboneJson(model.backbone, model.backboneSha256),
                model.onnxSha256,
                model.onnxBytes,
                model.verification,
                model.createdAt);
    }
}
