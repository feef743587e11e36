package org.perceptory.app.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.perceptory.domain.blob.Float32;
import org.perceptory.domain.model.Model;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.Likeness;

/**
 * A trained head for whoever computes it: {@code x = scale · e / ‖e‖₂}, with hidden units {@code h = relu(W₁ x + b₁)},
 * then {@code softmax(W x + b)} (or of h). Arrays are float32, little-endian.
 *
 * @param threshold in force: where the largest probability, times the likeness if there is one, is below it, the answer
 *     is "none of these"
 * @param suggestedThreshold as it was calibrated
 * @param weights W, {@code [K][D]}, or {@code [K][H]} with hidden units
 * @param bias b, {@code [K]}
 * @param hiddenWeights W₁, {@code [H][D]}; absent without hidden units
 * @param hiddenBias b₁, {@code [H]}; absent without hidden units
 * @param likeness how like the samples of the training something is; absent of models that do not know
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Head",
        requiredProperties = {
            "modelId",
            "version",
            "backbone",
            "labels",
            "threshold",
            "suggestedThreshold",
            "scale",
            "hiddenUnits",
            "weights",
            "bias"
        })
public record HeadJson(
        UUID modelId,
        int version,
        BackboneJson backbone,
        List<LabelJson> labels,
        double threshold,
        double suggestedThreshold,
        float scale,
        int hiddenUnits,
        byte[] weights,
        byte[] bias,
        byte[] hiddenWeights,
        byte[] hiddenBias,
        LikenessJson likeness) {

    /** @param url of its ONNX file, relative to the address of this Perceptory */
    @Schema(
            name = "HeadBackbone",
            requiredProperties = {"id", "sha256", "url", "embeddingSize"})
    public record BackboneJson(String id, String sha256, String url, int embeddingSize) {}

    /** A class. @param background whether it is what is heard when there is nothing to hear */
    @Schema(
            name = "HeadClass",
            requiredProperties = {"name", "color", "background"})
    public record LabelJson(String name, String color, boolean background) {}

    /**
     * {@code likeness = 1 / (1 + exp(slope · ln max(d, smallest) − offset))} with {@code d = ‖r − Vᵀ V r‖₂} and
     * {@code r = x − mean}.
     *
     * @param mean {@code [D]}
     * @param directions V, {@code [R][D]}
     */
    @Schema(
            name = "HeadLikeness",
            requiredProperties = {"offset", "slope", "smallest", "mean", "directions"})
    public record LikenessJson(float offset, float slope, float smallest, byte[] mean, byte[] directions) {

        private static LikenessJson of(Likeness likeness) {
            return new LikenessJson(
                    likeness.offset(),
                    likeness.slope(),
                    Likeness.SMALLEST_DISTANCE,
                    Float32.bytes(likeness.space().mean()),
                    Float32.bytes(likeness.space().directions()));
        }
    }

    static HeadJson of(Model model, Head head, BackboneEntry backbone, double threshold) {
        var hidden = head.hidden();
        boolean deep = head.hasHiddenLayer();
        return new HeadJson(
                model.id,
                model.version,
                new BackboneJson(
                        backbone.id(), backbone.sha256(), BackboneResource.address(backbone), head.embeddingSize()),
                model.labels.stream()
                        .map(label -> new LabelJson(label.name(), label.color(), label.background()))
                        .toList(),
                threshold,
                model.threshold,
                head.scale(),
                hidden.outputs(),
                Float32.bytes(head.output().weights()),
                Float32.bytes(head.output().bias()),
                deep ? Float32.bytes(hidden.weights()) : null,
                deep ? Float32.bytes(hidden.bias()) : null,
                head.likeness().known() ? LikenessJson.of(head.likeness()) : null);
    }
}
