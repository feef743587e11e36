package org.perceptory.learning.archive;

import java.util.List;

/** Is told of each file of an archive, in the archive's order. What it throws ends the reading. */
public interface ArchiveVisitor {

    /** The archive as a whole is taken, and this is what it comes to as far as names tell. */
    default void begins(ArchivePlan plan) {}

    /**
     * @param place its class in its first spelling, for spellings that differ in capitals are one class; none only
     *     where files in no folder were asked for
     * @param fileName without folders
     * @param bytes the whole file; the visitor's to keep
     */
    void file(ArchivePlan.Placed place, String fileName, byte[] bytes);

    /**
     * A file that was passed over; the rest goes on.
     *
     * @param path with its folders
     * @param code one of those that concern one file
     * @param figures in the order that the code's Javadoc names them
     */
    void refused(String path, ArchiveRefusal code, List<Object> figures);
}
