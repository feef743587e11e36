package org.perceptory.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.perceptory.domain.sample.SampleView;

/** A sample as the API tells it; {@code duplicateOf} is the earlier sample that it looks like. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SampleJson(UUID id, UUID label, UUID burst, String name, int width, int height, boolean heldOut,
    UUID duplicateOf, Instant createdAt) {

  static SampleJson of(SampleView sample) {
    return new SampleJson(sample.id(), sample.label(), sample.burst(), sample.name(), sample.width(),
        sample.height(), sample.heldOut(), sample.duplicateOf().orElse(null), sample.createdAt());
  }
}
