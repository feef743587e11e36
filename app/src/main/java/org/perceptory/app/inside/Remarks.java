package org.perceptory.app.inside;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What is done where somebody remarks on a place of a model.
 *
 * @param cell the actual and the predicted class; null where cells are not remarked on
 * @param sample null where samples are not remarked on
 */
public record Remarks(BiConsumer<Integer, Integer> cell, Consumer<UUID> sample) {
    /** Nothing is remarked on. */
    public static final Remarks NONE = new Remarks(null, null);
}
