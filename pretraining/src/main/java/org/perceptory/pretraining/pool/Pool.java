package org.perceptory.pretraining.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All finished shards of a folder, in order of their names. */
public record Pool(List<Shard> shards) {

    public static Pool open(Path folder) throws IOException {
        List<Path> descriptions;
        try (Stream<Path> files = Files.list(folder)) {
            descriptions = files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
        List<Shard> shards = new ArrayList<>();
        for (Path description : descriptions) {
            shards.add(Shard.open(description));
        }
        return new Pool(List.copyOf(shards));
    }
}
