package org.perceptory.app.elements;

import org.perceptory.domain.project.Label;

/** A class as the elements know it. */
public record LabelChoice(String id, String name, String color) {

    public static LabelChoice of(Label label) {
        return new LabelChoice(label.id.toString(), label.name, label.color);
    }
}
