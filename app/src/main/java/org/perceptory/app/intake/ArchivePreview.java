package org.perceptory.app.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.perceptory.app.intake.ArchiveIntake.Refused;
import org.perceptory.domain.RefusedException;
import org.perceptory.learning.archive.ArchivePlan;
import org.perceptory.learning.archive.RefusedArchiveException;

/**
 * What an archive would come to, as far as the names of its files tell.
 *
 * @param labels the classes that would be filled, in the archive's order
 * @param removed names of the classes that the project began with and that would go, being empty
 */
record ArchivePreview(List<PlannedLabel> labels, List<String> removed, List<Refused> leftOut) {

    /** A class that files would go to. @param isNew whether it would be made */
    record PlannedLabel(String name, int files, boolean isNew) {}

    static ArchivePreview of(ArchivePlan plan, ImportedLabels classes) {
        classes.expect(plan);
        Map<ImportedLabels.Target, Integer> counts = new LinkedHashMap<>();
        List<Refused> leftOut = new ArrayList<>();
        plan.classes().forEach((folder, files) -> {
            try {
                counts.merge(classes.of(folder), files, Integer::sum);
            } catch (RefusedException unnameable) {
                leftOut.add(new Refused(folder, unnameable));
            }
        });
        if (plan.loose() > 0) {
            counts.merge(classes.ofLoose(), plan.loose(), Integer::sum);
        }
        plan.leftOut()
                .forEach(file -> leftOut.add(new Refused(
                        file.path(),
                        new RefusedArchiveException(file.code(), file.figures().toArray()))));
        List<PlannedLabel> labels = counts.entrySet().stream()
                .map(one -> new PlannedLabel(
                        one.getKey().name(),
                        one.getValue(),
                        one.getKey().there().isEmpty()))
                .toList();
        return new ArchivePreview(
                labels, labels.stream().anyMatch(PlannedLabel::isNew) ? classes.starters() : List.of(), leftOut);
    }
}
