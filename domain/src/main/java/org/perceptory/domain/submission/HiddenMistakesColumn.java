package org.perceptory.domain.submission;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.perceptory.domain.json.JsonColumn;

/** How the mistakes on the hidden test set stand in their column. */
final class HiddenMistakesColumn extends JsonColumn<List<HiddenMistake>> {
    HiddenMistakesColumn() {
        super(new TypeReference<>() {});
    }
}
