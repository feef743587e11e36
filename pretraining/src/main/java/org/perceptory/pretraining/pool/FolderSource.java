package org.perceptory.pretraining.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Files in a folder and all folders below it. */
public record FolderSource(Path folder) implements FileSource {

    @Override
    public List<String> names(Kind kind) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(kind::is)
                    .sorted()
                    .toList();
        }
    }

    @Override
    public FileReader open(List<String> names) {
        Iterator<String> rest = names.iterator();
        return new FileReader() {
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
