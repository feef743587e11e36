package org.perceptory.app.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.perceptory.domain.model.Model;

/**
 * What a model says of a picture or a recording.
 *
 * @param predictions every class, in the order of the model's labels; none of a recording in which there is nothing to
 *     hear
 * @param label the most probable class; null ("none of these") when its probability times the likeness is below the
 *     threshold
 * @param likeness how like the samples of the training it is, whatever its class; absent of a model that does not know,
 *     whose answers go by the probability alone, and where there is nothing to hear
 * @param threshold in force
 * @param silent whether there is nothing to hear
 * @param seconds of a recording in which there is something to hear, one every half second and the last so that it ends
 *     with the recording; absent unless it was asked for
 */
@Schema(
        name = "Prediction",
        requiredProperties = {"model", "version", "predictions", "label", "threshold", "silent"})
public record PredictionJson(
        UUID model,
        int version,
        List<ClassProbability> predictions,
        @Schema(nullable = true) String label,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(minimum = "0", maximum = "1")
        Float likeness,

        @Schema(minimum = "0", maximum = "1") double threshold,
        boolean silent,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Second> seconds) {

    /** A class and its probability, 0 to 1. */
    @Schema(requiredProperties = {"label", "probability"})
    public record ClassProbability(
            String label,
            @Schema(minimum = "0", maximum = "1") float probability) {}

    /**
     * What is heard in a second of a recording.
     *
     * @param start from the beginning of the recording, in seconds
     * @param probabilities in the order of the predictions
     * @param likeness as of the whole
     */
    @Schema(requiredProperties = {"start", "probabilities"})
    public record Second(
            @Schema(minimum = "0") double start,
            float[] probabilities,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(minimum = "0", maximum = "1")
            Float likeness) {}

    static PredictionJson of(Model model, Predictor.Heard heard, double threshold, boolean bySecond) {
        List<Second> seconds = bySecond ? seconds(heard) : null;
        return heard.mean()
                .map(whole -> of(model, whole, heard.weighed(), threshold, seconds))
                .orElseGet(() ->
                        new PredictionJson(model.id, model.version, List.of(), null, null, threshold, true, seconds));
    }

    private static PredictionJson of(
            Model model, Predictor.Answer whole, boolean weighed, double threshold, List<Second> seconds) {
        float[] probabilities = whole.probabilities();
        List<ClassProbability> predictions = new ArrayList<>();
        for (int k = 0; k < probabilities.length; k++) {
            predictions.add(new ClassProbability(model.labels.get(k).name(), probabilities[k]));
        }
        String label = predictions.stream()
                .max(Comparator.comparing(ClassProbability::probability))
                .filter(best -> best.probability() * whole.likeness() >= threshold)
                .map(ClassProbability::label)
                .orElse(null);
        return new PredictionJson(
                model.id,
                model.version,
                predictions,
                label,
                weighed ? whole.likeness() : null,
                threshold,
                false,
                seconds);
    }

    private static List<Second> seconds(Predictor.Heard heard) {
        return heard.each().stream()
                .map(second ->
                        new Second(second.start(), second.probabilities(), heard.weighed() ? second.likeness() : null))
                .toList();
    }
}
