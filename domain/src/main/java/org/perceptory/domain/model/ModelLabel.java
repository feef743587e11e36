package org.perceptory.domain.model;

import java.util.UUID;
import org.perceptory.domain.project.Label;

/**
 * A class as it was at training; its place in the list is the model's output.
 *
 * @param background whether it is what is heard when there is nothing to hear
 */
public record ModelLabel(UUID id, String name, String color, boolean background) {

    public static ModelLabel of(Label label) {
        return new ModelLabel(label.id, label.name, label.color, label.background);
    }
}
