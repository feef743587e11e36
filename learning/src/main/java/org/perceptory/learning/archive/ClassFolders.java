package org.perceptory.learning.archive;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which folder of a path is the class. People zip either the folders of the classes or one folder around them, so
 * folders around everything are taken off first; then the first one is the class, and what lies deeper belongs to it.
 */
final class ClassFolders {
    private final int around;

    private ClassFolders(int around) {
        this.around = around;
    }

    /** @param paths of all files: folders, then the file */
    static ClassFolders of(List<List<String>> paths) {
        int around = 0;
        while (isAround(paths, around)) {
            around++;
        }
        return new ClassFolders(around);
    }

    /** How many folders there are before the class's own; a path of no more than one part beyond has no class. */
    boolean hasClass(List<String> path) {
        return path.size() > around + 1;
    }

    String className(List<String> path) {
        return path.get(around);
    }

    /** One folder holds everything, and in it folders alone or at least two beside some files. */
    private static boolean isAround(List<List<String>> paths, int depth) {
        if (paths.isEmpty() || paths.stream().anyMatch(path -> path.size() < depth + 2)) {
            return false;
        }
        boolean one = paths.stream().map(path -> path.get(depth)).distinct().count() == 1;
        Set<String> folders = paths.stream()
                .filter(path -> path.size() > depth + 2)
                .map(path -> path.get(depth + 1))
                .collect(Collectors.toSet());
        boolean files = paths.stream().anyMatch(path -> path.size() == depth + 2);
        return one && (files ? folders.size() > 1 : !folders.isEmpty());
    }
}
