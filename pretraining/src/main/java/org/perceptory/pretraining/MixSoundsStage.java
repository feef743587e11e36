package org.perceptory.pretraining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.perceptory.pretraining.sound.Mixing;
import org.perceptory.pretraining.sound.SoundPool;

/**
 * {@code mix-sounds --sounds folder --pool folder [--scenes n] [--seed n]}: mixes so many scenes of the recordings and
 * stores their spectrograms.
 */
final class MixSoundsStage implements Stage {

    @Override
    public void run(Options options) throws IOException {
        Path pool = Files.createDirectories(options.path("pool"));
        Mixing mixing = new Mixing(SoundPool.open(options.path("sounds")), pool, options.number("seed", 1));
        int scenes = (int) options.number("scenes", 16 * Mixing.EACH);
        for (int shard = 0; shard * Mixing.EACH < scenes; shard++) {
            long start = System.nanoTime();
            int count = Math.min(Mixing.EACH, scenes - shard * Mixing.EACH);
            if (mixing.mix(shard, count)) {
                System.out.printf(
                        "shard %d: %d scenes, %.0f a second%n",
                        shard, count, count / ((System.nanoTime() - start) * 1e-9));
            }
        }
    }
}
