package org.perceptory.learning.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an archive would come to, as far as names tell; nothing has been unpacked.
 *
 * @param samples the files that would be taken, in the archive's order
 */
public record ArchivePlan(List<Placed> samples, List<LeftOut> leftOut) {

    /**
     * A file that would be taken.
     *
     * @param className none where it lies in no folder and those are taken
     * @param test whether it lies in a folder {@code test} that is no class
     */
    public record Placed(Optional<String> className, boolean test) {}

    /**
     * A file that will not be taken.
     *
     * @param path with its folders
     * @param code one of those that concern one file
     * @param figures in the order that the code's Javadoc names them
     */
    public record LeftOut(String path, ArchiveRefusal code, List<Object> figures) {}

    /** Files in each class, by its name, in the archive's order. */
    public Map<String, Integer> classes() {
        Map<String, Integer> classes = new LinkedHashMap<>();
        samples.forEach(file -> file.className().ifPresent(name -> classes.merge(name, 1, Integer::sum)));
        return classes;
    }

    /** Whether there are files for a test and others to learn from beside them. */
    public boolean isSplit() {
        return samples.stream().anyMatch(Placed::test) && samples.stream().anyMatch(file -> !file.test());
    }
}
