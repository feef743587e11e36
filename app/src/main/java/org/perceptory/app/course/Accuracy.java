package org.perceptory.app.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.submission.ClassList.Row;

/** How well a student's model does by its own cross-validation. */
final class Accuracy {

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Accuracy() {}

  /** Empty unless handed in, and where nothing could be judged. */
  static Optional<ModelEvaluation> evaluation(Row row) {
    if (row.evaluation() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(row.evaluation(), ModelEvaluation.class)).filter(found -> found.samples() > 0);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OptionalDouble of(Row row) {
    return evaluation(row).map(found -> OptionalDouble.of(found.accuracy())).orElse(OptionalDouble.empty());
  }

  /** Null where there is none. */
  static String words(Row row) {
    return evaluation(row).map(found -> Text.of("percent", found.accuracy())).orElse(null);
  }
}
