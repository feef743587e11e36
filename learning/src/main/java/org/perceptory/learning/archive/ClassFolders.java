package org.perceptory.learning.archive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which folder of a path is the class. Folders that only wrap others are taken off, and the parts of a split
 * ({@code train}, {@code test}) are laid over one another, until there are folders that hold files, or several side by
 * side: those are the classes, and what lies deeper belongs to them.
 */
final class ClassFolders {
    /** Nobody wraps more; names of thousands of folders are made to keep a server busy. */
    private static final int MOST_AROUND = 20;

    private final Map<List<String>, Integer> depths = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Set<List<String>> tests = new HashSet<>();

    private ClassFolders() {}

    /** @param paths of all samples: folders, then the file */
    static ClassFolders of(List<List<String>> paths) {
        var folders = new ClassFolders();
        List<Branch> files =
                paths.stream().map(path -> new Branch(path, 0, false)).toList();
        Optional<List<Branch>> opened = opened(files);
        for (int around = 1; opened.isPresent(); around++) {
            files = opened.get();
            opened = around < MOST_AROUND ? opened(files) : Optional.empty();
        }
        Map<String, Folder> classes = folders(files);
        for (Branch file : files) {
            folders.depths.put(file.path(), file.depth());
            if (file.left() > 1) {
                FolderName name = file.folder(0);
                folders.spellings.putIfAbsent(name.key(), name.text());
                if (file.test() || classes.get(name.key()).holdsForTest(file)) {
                    folders.tests.add(file.path());
                }
            }
        }
        return folders;
    }

    /** Where the archive says itself which folders are the classes: those below so many others. */
    static ClassFolders below(int above, List<List<String>> paths) {
        var folders = new ClassFolders();
        for (List<String> path : paths) {
            folders.depths.put(path, Math.min(above, path.size() - 1));
            if (path.size() - above > 1) {
                FolderName name = new FolderName(path.get(above));
                folders.spellings.putIfAbsent(name.key(), name.text());
            }
        }
        return folders;
    }

    /** Whether it lies in a folder {@code test} that was looked through, around the classes or within one. */
    boolean isTest(List<String> path) {
        return tests.contains(path);
    }

    /** The class of a file that {@link #of} knew; none where the file lies beside the folders of the classes. */
    Optional<String> className(List<String> path) {
        int depth = depths.get(path);
        return path.size() - depth < 2
                ? Optional.empty()
                : Optional.of(spellings.get(new FolderName(path.get(depth)).key()));
    }

    /** The same files one folder further in, where there is a folder to be looked through. */
    private static Optional<List<Branch>> opened(List<Branch> files) {
        Map<String, Folder> folders = folders(files);
        boolean split = folders.values().stream().anyMatch(folder -> folder.name.isSplit() && folder.isWrapper());
        boolean wrapped =
                folders.size() == 1 && folders.values().iterator().next().isWrapper();
        if (!split && !wrapped) {
            return Optional.empty();
        }
        return Optional.of(files.stream()
                .map(file -> file.left() > 1 && (wrapped || file.folder(0).isSplit()) ? file.opened() : file)
                .toList());
    }

    private static Map<String, Folder> folders(List<Branch> files) {
        Map<String, Folder> folders = new LinkedHashMap<>();
        for (Branch file : files) {
            if (file.left() > 1) {
                FolderName name = file.folder(0);
                folders.computeIfAbsent(name.key(), key -> new Folder(name)).add(file);
            }
        }
        return folders;
    }

    /** A file, how many of its folders have been taken off, and whether one of those was called {@code test}. */
    private record Branch(List<String> path, int depth, boolean test) {
        /** Folders, and one for the file. */
        int left() {
            return path.size() - depth;
        }

        FolderName folder(int below) {
            return new FolderName(path.get(depth + below));
        }

        Branch opened() {
            return new Branch(path, depth + 1, test || folder(0).isTest());
        }
    }

    private static final class Folder {
        private final FolderName name;
        private final Map<String, FolderName> inside = new HashMap<>();
        private int files;
        private boolean deeper;

        private Folder(FolderName name) {
            this.name = name;
        }

        private void add(Branch file) {
            if (file.left() > 2) {
                FolderName folder = file.folder(1);
                inside.put(folder.key(), folder);
                deeper |= file.left() > 3;
            } else {
                files++;
            }
        }

        /** A stray file beside folders makes no class of them; what holds but the parts of a split is a class. */
        private boolean isWrapper() {
            return files < inside.size() && !isSplitClass();
        }

        private boolean isSplitClass() {
            return !deeper && inside.size() > 1 && holdsSplits();
        }

        private boolean holdsForTest(Branch file) {
            return file.left() > 2 && file.folder(1).isTest() && holdsSplits();
        }

        private boolean holdsSplits() {
            return inside.values().stream().allMatch(FolderName::isSplit);
        }
    }
}
