package org.perceptory.app.inside;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.perceptory.app.elements.LabelChoice;

/**
 * What may be corrected in the project of a model that is opened up.
 *
 * @param classes those that samples can be moved to now; none where whoever looks may change nothing
 * @param stale whether training again would see something else than the model did
 */
public record Corrections(List<LabelChoice> classes, BooleanSupplier stale) {
    /** Nothing can be corrected. */
    public static final Corrections NONE = new Corrections(List.of(), () -> false);

    boolean allowed() {
        return !classes.isEmpty();
    }
}
