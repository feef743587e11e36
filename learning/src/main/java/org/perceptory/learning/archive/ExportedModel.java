package org.perceptory.learning.archive;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells Teachable Machine's exported models, which people take for the samples that they were trained on. */
final class ExportedModel {
    private ExportedModel() {}

    /** @param paths of all files, those included that are no samples */
    static boolean isIn(List<List<String>> paths) {
        Set<String> names = paths.stream()
                .map(path -> path.getLast().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return names.contains("model.json") && names.contains("weights.bin")
                || names.contains("labels.txt")
                        && names.stream().anyMatch(name -> name.endsWith(".h5") || name.endsWith(".tflite"))
                || names.contains("saved_model.pb");
    }
}
