package org.perceptory.pretraining.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Pictures in a folder and all folders below it. */
public record FolderSource(Path folder) implements PictureSource {

  @Override
  public List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(PictureSource::isPicture)
          .sorted()
          .toList();
    }
  }

  @Override
  public PictureReader open(List<String> names) {
    Iterator<String> rest = names.iterator();
    return new PictureReader() {
      @Override
      public byte[] next() throws IOException {
        return Files.readAllBytes(folder.resolve(rest.next()));
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public String revision() {
    return "folder";
  }
}
