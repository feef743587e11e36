package org.perceptory.learning.archive;

import java.util.List;
import java.util.Map;

/**
 * What an archive would come to, as far as names tell; nothing has been unpacked.
 *
 * @param classes files in each, by the class's name, in the archive's order
 * @param loose files in no folder, where those are taken
 */
public record ArchivePlan(Map<String, Integer> classes, int loose, List<LeftOut> leftOut) {

    /**
     * A file that will not be taken.
     *
     * @param path with its folders
     * @param code one of those that concern one file
     * @param figures in the order that the code's Javadoc names them
     */
    public record LeftOut(String path, ArchiveRefusal code, List<Object> figures) {}
}
