package org.perceptory.pretraining.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of the list of sources: tab-separated id, licence, side, a pattern of the names to take.
 *
 * @param id owner and name of a repository, or the name of a folder
 * @param licence as its owner states it
 * @param side pixels at which its pictures are stored
 * @param names what is taken of it
 */
public record SourceEntry(String id, String licence, int side, Pattern names) {

  public static List<SourceEntry> read(Path list) throws IOException {
    return Files.readAllLines(list).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(part -> new SourceEntry(part[0], part[1], Integer.parseInt(part[2]), Pattern.compile(part[3])))
        .toList();
  }

  /** The id as a file's name. */
  public String fileName() {
    return id.replace('/', '+');
  }

  /** The source below {@code root}: a git directory or a plain folder named after the id. */
  public PictureSource locate(Path root) throws IOException {
    Path base = root.resolve(fileName());
    for (Path candidate : List.of(base, base.resolve(".git"), base.resolve("repo"), base.resolve("repo/.git"))) {
      if (Files.exists(candidate.resolve("HEAD"))) {
        return new GitSource(candidate);
      }
    }
    if (!Files.isDirectory(base)) {
      throw new IOException(id + " is not below " + root);
    }
    return new FolderSource(base);
  }
}
