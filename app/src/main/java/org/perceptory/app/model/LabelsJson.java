package org.perceptory.app.model;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.perceptory.domain.model.Model;

/**
 * What goes with a model's file as {@code labels.json}.
 *
 * @param name of the project
 * @param version of the model
 * @param threshold below this probability, times the likeness where the model gives one, the answer is "none of these"
 * @param labels in the order of the probabilities
 */
@Schema(
        name = "Labels",
        requiredProperties = {"name", "version", "threshold", "labels"})
public record LabelsJson(String name, int version, double threshold, List<HeadJson.LabelJson> labels) {

    static LabelsJson of(String project, Model model, double threshold) {
        return new LabelsJson(
                project,
                model.version,
                threshold,
                model.labels.stream()
                        .map(label -> new HeadJson.LabelJson(label.name(), label.color(), label.background()))
                        .toList());
    }
}
