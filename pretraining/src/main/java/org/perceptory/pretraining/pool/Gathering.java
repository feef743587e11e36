package org.perceptory.pretraining.pool;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decodes the pictures of one source into shards. A shard that is already there is kept, so that a broken run goes on
 * where it stopped; names are shuffled by the seed, so that any shard is a fair sample of its source.
 */
public record Gathering(Path pool, long seed) {
    private static final int BATCH = 128;

    /** The number of pictures stored by this run. */
    public int gather(SourceEntry entry, FileSource source) throws IOException {
        List<String> names = new ArrayList<>(source.names(FileSource.Kind.PICTURE).stream()
                .filter(name -> entry.names().matcher(name).find())
                .toList());
        Collections.shuffle(names, new Random(seed));
        int stored = 0;
        for (int from = 0; from < names.size(); from += Shard.CAPACITY) {
            String name = "%s-%02d".formatted(entry.fileName(), from / Shard.CAPACITY);
            Path description = pool.resolve(name + ".properties");
            if (Files.notExists(description)) {
                List<String> part = names.subList(from, Math.min(names.size(), from + Shard.CAPACITY));
                int count = write(entry, source, part, pool.resolve(name + ".u8"));
                Shard.describe(description, describe(entry, source, count));
                stored += count;
            }
        }
        return stored;
    }

    private Properties describe(SourceEntry entry, FileSource source, int count) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("source", entry.id());
        properties.setProperty("licence", entry.licence());
        properties.setProperty("revision", source.revision());
        properties.setProperty("names", entry.names().pattern());
        properties.setProperty("side", Integer.toString(entry.size()));
        properties.setProperty("count", Integer.toString(count));
        properties.setProperty("seed", Long.toString(seed));
        return properties;
    }

    private static int write(SourceEntry entry, FileSource source, List<String> names, Path file) throws IOException {
        int count = 0;
        Set<Integer> seen = new HashSet<>();
        try (FileSource.FileReader reader = source.open(names);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int from = 0; from < names.size(); from += BATCH) {
                List<byte[]> files = new ArrayList<>();
                for (int i = from; i < Math.min(names.size(), from + BATCH); i++) {
                    files.add(reader.next());
                }
                for (Optional<Square> square : decode(files, entry.size())) {
                    if (square.isPresent()
                            && seen.add(Arrays.hashCode(square.get().rgb()))) {
                        out.write(square.get().rgb());
                        count++;
                    }
                }
            }
        }
        return count;
    }

    private static List<Optional<Square>> decode(List<byte[]> files, int side) {
        return IntStream.range(0, files.size())
                .parallel()
                .mapToObj(i -> Square.decode(files.get(i), side))
                .toList();
    }
}
