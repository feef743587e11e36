package org.perceptory.learning.modelfile;

import java.util.List;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.head.HeadSettings;

/**
 * What a model file says of itself. It holds no date, so that the file can be made again, byte for byte.
 *
 * @param version 1, 2, 3 … of the classifier
 * @param labels in the order of the model's outputs, at least one
 * @param backbone what the head stands on
 * @param settings what the head was trained with
 * @param threshold below this probability, times the likeness where the head knows one, the answer is "none of these",
 *     0 to 1
 */
public record ModelDescription(
        int version, List<Label> labels, BackboneEntry backbone, HeadSettings settings, double threshold) {

    public ModelDescription {
        labels = List.copyOf(labels);
    }

    /**
     * A class.
     *
     * @param name as the student wrote it
     * @param color as {@code #rrggbb}
     */
    public record Label(String name, String color) {}
}
