package org.perceptory.domain.submission;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.perceptory.domain.json.JsonColumn;

/**
 * What a handed-in model took for what in the hidden test set.
 *
 * @param actual the name of the class in the hidden test set
 * @param predicted the name of the model's class
 * @param count of samples
 */
public record HiddenMistake(String actual, String predicted, int count) {
    /** As they stand in their column. */
    static final class InColumn extends JsonColumn<List<HiddenMistake>> {
        InColumn() {
            super(new TypeReference<>() {});
        }
    }
}
