package org.perceptory.app.project;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.perceptory.domain.project.TrainingSettings;

/** Settings for one training; what is missing is as the project has it. */
public record SettingsJson(
        @Schema(minimum = "1", maximum = "1000", description = "passes over the samples")
        Integer epochs,

        @Schema(minimum = "1", maximum = "512", description = "samples a step")
        Integer batchSize,

        @Schema(minimum = "0.000001", maximum = "1", description = "of Adam")
        Double learningRate,

        @Schema(minimum = "0", maximum = "512", description = "of the one hidden layer; 0 for none")
        Integer hiddenUnits,

        @Schema(description = "of everything random") Long seed) {

    TrainingSettings over(TrainingSettings settings) {
        return new TrainingSettings(
                Optional.ofNullable(epochs).orElse(settings.epochs()),
                Optional.ofNullable(batchSize).orElse(settings.batchSize()),
                Optional.ofNullable(learningRate).orElse(settings.learningRate()),
                Optional.ofNullable(hiddenUnits).orElse(settings.hiddenUnits()),
                Optional.ofNullable(seed).orElse(settings.seed()));
    }
}
