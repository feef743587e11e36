package org.perceptory.app.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.submission.ClassList.Row;

/** How well a student's model does by its own cross-validation. */
final class Accuracy {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Accuracy() {}

    /** Empty unless handed in, and where nothing could be judged. */
    static Optional<ModelEvaluation> evaluation(Row row) {
        return row.evaluation() == null
                ? Optional.empty()
                : Optional.of(read(row.evaluation(), new TypeReference<ModelEvaluation>() {}))
                        .filter(found -> found.samples() > 0);
    }

    /** The names of the model's classes in the order of its confusion matrix; none unless handed in. */
    static List<String> classes(Row row) {
        return row.labels() == null
                ? List.of()
                : read(row.labels(), new TypeReference<List<ModelLabel>>() {}).stream()
                        .map(ModelLabel::name)
                        .toList();
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OptionalDouble of(Row row) {
        return evaluation(row).map(found -> OptionalDouble.of(found.accuracy())).orElse(OptionalDouble.empty());
    }

    /** Null where there is none. */
    static String words(Row row) {
        return evaluation(row)
                .map(found -> Text.of("percent", found.accuracy()))
                .orElse(null);
    }
}
