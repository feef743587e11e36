package org.perceptory.domain.review;

import java.util.UUID;

/** Where a comment stands; all null: the whole. */
public record Place(UUID sample, Integer actual, Integer predicted) {
    public static final Place WHOLE = new Place(null, null, null);

    public static Place at(UUID sample) {
        return new Place(sample, null, null);
    }

    public static Place cell(int actual, int predicted) {
        return new Place(null, actual, predicted);
    }
}
