package org.perceptory.bench.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with a folder of files a class.
 *
 * @param name the folder's
 * @param classes the files of each class, both by their names
 */
public record LabelledSet(String name, List<List<Path>> classes) {

    /** Those that lie in this folder. */
    public static List<LabelledSet> in(Path folder) {
        return Files.isDirectory(folder)
                ? children(folder).stream()
                        .filter(Files::isDirectory)
                        .map(LabelledSet::of)
                        .toList()
                : List.of();
    }

    private static LabelledSet of(Path folder) {
        return new LabelledSet(
                folder.getFileName().toString(),
                children(folder).stream()
                        .filter(Files::isDirectory)
                        .map(LabelledSet::children)
                        .toList());
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
