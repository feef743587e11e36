package org.perceptory.pretraining.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.perceptory.pretraining.pool.FileSource;
import org.perceptory.pretraining.pool.FolderSource;
import org.perceptory.pretraining.pool.Square;
import org.perceptory.pretraining.sound.FfmpegDecoder;

/**
 * Pictures or sounds with classes: a folder that has a folder for each class.
 *
 * @param labels the number of each item's class
 */
public record LabelledSet<T>(String name, int classes, List<T> items, int[] labels) {

    /** Makes items of files, nothing of those that cannot be read. */
    private interface Decoder<T> {
        List<Optional<T>> decode(List<byte[]> files) throws IOException;
    }

    /** The set of pictures in each folder below {@code root}. */
    public static List<LabelledSet<Square>> pictures(Path root) throws IOException {
        return readAll(
                root,
                FileSource.Kind.PICTURE,
                files -> files.stream().map(Square::decode).toList());
    }

    /** The set of sounds in each folder below {@code root}, 16 kHz, -1 to 1. */
    public static List<LabelledSet<float[]>> sounds(Path root) throws IOException {
        Path folder = Files.createTempDirectory("sounds");
        try {
            FfmpegDecoder decoder = new FfmpegDecoder(folder);
            return readAll(
                    root,
                    FileSource.Kind.SOUND,
                    files -> decoder.decode(files).stream()
                            .map(sound -> sound.map(FfmpegDecoder::waveform))
                            .toList());
        } finally {
            Files.delete(folder);
        }
    }

    private static <T> List<LabelledSet<T>> readAll(Path root, FileSource.Kind kind, Decoder<T> decoder)
            throws IOException {
        List<LabelledSet<T>> sets = new ArrayList<>();
        for (Path folder : folders(root)) {
            sets.add(read(folder, kind, decoder));
        }
        return sets;
    }

    private static <T> LabelledSet<T> read(Path folder, FileSource.Kind kind, Decoder<T> decoder) throws IOException {
        List<T> items = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<Path> classes = folders(folder);
        for (int label = 0; label < classes.size(); label++) {
            List<byte[]> files = new ArrayList<>();
            for (String name : new FolderSource(classes.get(label)).names(kind)) {
                files.add(Files.readAllBytes(classes.get(label).resolve(name)));
            }
            decoder.decode(files).forEach(item -> item.ifPresent(items::add));
            while (labels.size() < items.size()) {
                labels.add(label);
            }
        }
        return new LabelledSet<>(
                folder.getFileName().toString(),
                classes.size(),
                items,
                labels.stream().mapToInt(i -> i).toArray());
    }

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }
}
