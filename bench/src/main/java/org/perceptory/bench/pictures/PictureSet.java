package org.perceptory.bench.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Classes of picture files, as people choose them.
 *
 * <p>{@code PERCEPTORY_BENCH_PICTURES} names a folder that has a folder of photos a class; without it, or where that
 * has fewer than asked for, pictures are drawn.
 */
public final class PictureSet {
    public static final int CLASSES = 3;

    private static final String FOLDER = "PERCEPTORY_BENCH_PICTURES";

    /** A class each. */
    private final List<List<Path>> photos;

    private PictureSet(List<List<Path>> photos) {
        this.photos = photos;
    }

    public static PictureSet configured() {
        String folder = System.getenv(FOLDER);
        return new PictureSet(folder == null || folder.isBlank() ? List.of() : photos(Path.of(folder)));
    }

    /** [classes][count] The bytes of picture files; the same each time. */
    public List<List<byte[]>> take(int count) {
        return IntStream.range(0, CLASSES).mapToObj(c -> take(c, count)).toList();
    }

    private List<byte[]> take(int number, int count) {
        List<Path> files = number < photos.size() ? photos.get(number) : List.of();
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> i < files.size() ? read(files.get(i)) : DrawnPicture.jpeg(number, i))
                .toList();
    }

    private static List<List<Path>> photos(Path folder) {
        List<List<Path>> classes = new ArrayList<>();
        for (Path one : children(folder)) {
            if (Files.isDirectory(one)) {
                classes.add(children(one).stream().filter(Files::isRegularFile).toList());
            }
        }
        return classes;
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
