package org.perceptory.learning.archive;

import java.util.List;

/** A file in an archive; its path is folders, then the file's own name. */
record ArchiveFile(ZipRecord record, List<String> path) {

    String name() {
        return String.join("/", path);
    }

    FileKind kind() {
        return FileKind.of(path.getLast());
    }
}
