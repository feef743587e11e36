package org.perceptory.app.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an archive would come to, as far as the names of its files tell.
 *
 * @param labels the classes that would be filled, in the archive's order
 * @param removed names of the classes that the project began with and that would go, being empty
 * @param heldOut whether what lies in a folder {@code test} would be put aside
 */
record ArchivePreview(List<PlannedLabel> labels, List<String> removed, List<LeftOut> leftOut, boolean heldOut) {

    /**
     * A class that files would go to.
     *
     * @param test how many of the files lie in a folder {@code test}
     * @param isNew whether it would be made
     */
    @Schema(requiredProperties = {"name", "files", "test", "isNew"})
    record PlannedLabel(String name, int files, int test, boolean isNew) {}

    /** A file, or as many of one folder, that would not be taken, with the exception that says why. */
    record LeftOut(String name, int files, RuntimeException reason) {}
}
