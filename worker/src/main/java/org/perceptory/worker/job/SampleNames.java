package org.perceptory.worker.job;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perceptory.domain.sample.ProjectData.Snapshot;
import org.perceptory.domain.sample.TrainingSample;

/** What tells a person which picture is meant. */
final class SampleNames {
    private SampleNames() {}

    /** The class and the file name of the first sample with these bytes, as far as there are any. */
    static String of(Snapshot project, String blob) {
        return project.samples().stream()
                .filter(sample -> sample.blob().equals(blob))
                .findFirst()
                .map(sample -> of(project, sample))
                .orElse("");
    }

    private static String of(Snapshot project, TrainingSample sample) {
        return Stream.of(label(project, sample.label()), sample.name())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(": "));
    }

    private static String label(Snapshot project, UUID id) {
        return project.labels().stream()
                .filter(label -> label.id.equals(id))
                .map(label -> label.name)
                .findFirst()
                .orElse("");
    }
}
