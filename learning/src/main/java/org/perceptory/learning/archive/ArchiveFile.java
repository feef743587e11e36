package org.perceptory.learning.archive;

import java.util.List;
import java.util.zip.ZipEntry;

/** A file in an archive; its path is folders, then the file's own name. */
record ArchiveFile(ZipEntry entry, List<String> path) {

    String name() {
        return String.join("/", path);
    }
}
