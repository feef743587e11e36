package org.perceptory.pretraining.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** All finished shards of recordings of a folder, in order of their names. */
public record SoundPool(List<SoundShard> shards) {

    public static SoundPool open(Path folder) throws IOException {
        List<Path> descriptions;
        try (Stream<Path> files = Files.list(folder)) {
            descriptions = files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
        List<SoundShard> shards = new ArrayList<>();
        for (Path description : descriptions) {
            shards.add(SoundShard.open(description));
        }
        return new SoundPool(List.copyOf(shards));
    }

    /** A part of some recording, at most so many samples. */
    float[] draw(SplittableRandom random, int most) {
        double at = random.nextDouble()
                * shards.stream().mapToDouble(SoundShard::share).sum();
        int shard = 0;
        while (shard < shards.size() - 1 && at >= shards.get(shard).share()) {
            at -= shards.get(shard).share();
            shard++;
        }
        SoundShard chosen = shards.get(shard);
        return chosen.piece(random.nextInt(chosen.count()), random.nextDouble(), most);
    }
}
