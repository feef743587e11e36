package org.perceptory.learning.archive;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What systems and services leave beside people's files; nobody meant to pack it, so nobody is told of it. */
final class Litter {
    /** Folders and files of Finder, Explorer, and of the network storage that Synology and QNAP sell. */
    private static final Set<String> NAMES = Set.of(
            "__macosx",
            "icon\r",
            "network trash folder",
            "temporary items",
            "thumbs.db",
            "ehthumbs.db",
            "ehthumbs_vista.db",
            "desktop.ini",
            "$recycle.bin",
            "recycler",
            "system volume information",
            "lost+found",
            "@eadir",
            "#recycle",
            "#snapshot",
            "@recycle",
            "@recently-snapshot");

    /** Notes that Google Takeout, Apple and Adobe lay beside each photo. */
    private static final Set<String> SIDECARS = Set.of(".json", ".aae", ".xmp");

    private Litter() {}

    /** @param path folders, then the file */
    static boolean holds(List<String> path) {
        return path.stream().anyMatch(Litter::is) || isSidecar(path.getLast());
    }

    private static boolean is(String part) {
        return part.startsWith(".") || part.startsWith("~$") || NAMES.contains(part.toLowerCase(Locale.ROOT));
    }

    private static boolean isSidecar(String file) {
        return SIDECARS.stream().anyMatch(file.toLowerCase(Locale.ROOT)::endsWith);
    }
}
