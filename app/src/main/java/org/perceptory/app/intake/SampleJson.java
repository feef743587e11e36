package org.perceptory.app.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.perceptory.domain.sample.Extent.Duration;
import org.perceptory.domain.sample.Extent.Sides;
import org.perceptory.domain.sample.SampleView;

/**
 * A sample as the API tells it; {@code duplicateOf} is the earlier sample that it looks like. A picture has sides in
 * pixels, a sound a duration in milliseconds.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Sample",
        requiredProperties = {"id", "label", "burst", "name", "heldOut", "createdAt"})
public record SampleJson(
        UUID id,
        UUID label,
        UUID burst,
        String name,
        Integer width,
        Integer height,
        Integer durationMs,
        boolean heldOut,
        UUID duplicateOf,
        Instant createdAt) {

    static SampleJson of(SampleView sample) {
        Sides sides = sample.extent() instanceof Sides of ? of : null;
        Integer millis = sample.extent() instanceof Duration duration ? duration.millis() : null;
        return new SampleJson(
                sample.id(),
                sample.label(),
                sample.burst(),
                sample.name(),
                sides == null ? null : sides.width(),
                sides == null ? null : sides.height(),
                millis,
                sample.heldOut(),
                sample.duplicateOf().orElse(null),
                sample.createdAt());
    }
}
