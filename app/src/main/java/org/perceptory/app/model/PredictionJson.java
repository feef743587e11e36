package org.perceptory.app.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.model.Model;

/**
 * What a model says of a picture or a recording.
 *
 * @param predictions every class, in the order of the model's labels; none of a recording in which there is nothing to
 *     hear
 * @param label the most probable class; null ("none of these") when its probability is below the threshold
 * @param threshold in force
 * @param silent whether there is nothing to hear
 */
public record PredictionJson(
        UUID model, int version, List<ClassProbability> predictions, String label, double threshold, boolean silent) {

    /** A class and its probability, 0 to 1. */
    public record ClassProbability(String label, float probability) {}

    static PredictionJson of(Model model, Optional<float[]> answer, double threshold) {
        return answer.map(probabilities -> of(model, probabilities, threshold))
                .orElseGet(() -> new PredictionJson(model.id, model.version, List.of(), null, threshold, true));
    }

    private static PredictionJson of(Model model, float[] probabilities, double threshold) {
        List<ClassProbability> predictions = new ArrayList<>();
        for (int k = 0; k < probabilities.length; k++) {
            predictions.add(new ClassProbability(model.labels.get(k).name(), probabilities[k]));
        }
        String label = predictions.stream()
                .max(Comparator.comparing(ClassProbability::probability))
                .filter(best -> best.probability() >= threshold)
                .map(ClassProbability::label)
                .orElse(null);
        return new PredictionJson(model.id, model.version, predictions, label, threshold, false);
    }
}
