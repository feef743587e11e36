package org.perceptory.pretraining.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.perceptory.pretraining.pool.FolderSource;
import org.perceptory.pretraining.pool.Square;

/**
 * Pictures with classes: a folder that has a folder for each class.
 *
 * @param labels the number of each picture's class
 */
public record LabelledSet(String name, int classes, List<Square> pictures, int[] labels) {

  /** The set in each folder below {@code root}. */
  public static List<LabelledSet> readAll(Path root) throws IOException {
    List<LabelledSet> sets = new ArrayList<>();
    for (Path folder : folders(root)) {
      sets.add(read(folder));
    }
    return sets;
  }

  private static LabelledSet read(Path folder) throws IOException {
    List<Square> pictures = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    List<Path> classes = folders(folder);
    for (int label = 0; label < classes.size(); label++) {
      for (String name : new FolderSource(classes.get(label)).names()) {
        Square.decode(Files.readAllBytes(classes.get(label).resolve(name))).ifPresent(pictures::add);
      }
      while (labels.size() < pictures.size()) {
        labels.add(label);
      }
    }
    return new LabelledSet(folder.getFileName().toString(), classes.size(), pictures,
        labels.stream().mapToInt(i -> i).toArray());
  }

  private static List<Path> folders(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }
}
